import Templates

/// One entity at one clock: its policies' histories, and everything that its pages share.
package final class EntitySite: Sendable {
  package let entity: Entity
  package let policies: [PolicySite]
  /// Every locale that has pages: the entity's, then those that only older versions have.
  package let locales: [LocaleTag]
  /// Whether the entity has given the locale up: it keeps its pages, but nothing new leads to them.
  func isDropped(_ locale: LocaleTag) -> Bool { !entity.locales.contains(locale) }

  let theme: PreparedTheme
  let site: Site
  let clock: Clock

  // A class: each page refers to it, and a copy would cost as much as all that is in it.
  init(
    entity: Entity, policies: [PolicySite], locales: [LocaleTag], theme: PreparedTheme, site: Site, clock: Clock
  ) {
    self.entity = entity
    self.policies = policies
    self.locales = locales
    self.theme = theme
    self.site = site
    self.clock = clock
  }

  /// One policy with its history and its addresses.
  package struct PolicySite: Sendable {
    package let id: String
    package let history: History
    package let sourceLocale: LocaleTag
    /// The last part of the policy's address, by locale.
    package let slugs: [LocaleTag: String]
    /// The addresses that it had in each locale before, and those that policy.yml says it had.
    let formerSlugs: [LocaleTag: [FormerSlugs.Slug]]
    let redirectFrom: [FormerAddress]
    /// The ids of the policies whose place this one took, and of those that took its place.
    let predecessors: [String]
    let successors: [String]
    /// The names that the working texts use, and their clauses as `clauses/<id>`.
    let uses: Set<String>
    /// Nil for a policy that has no ledger yet.
    let sealed: SealedLedger?
    package let place: Place
    /// The days on which its pages may come to say something else.
    let moments: ClockInterval.Moments

    /// The folder of the policy's page, below the site's root.
    func folder(_ entity: String, _ locale: LocaleTag) -> [String] {
      [entity, locale.description, slugs[locale] ?? id]
    }

    /// The folder of the ledger and the frozen cards.
    func records(_ entity: String) -> [String] {
      [entity, "records", id]
    }
  }
}
