import CommonMark
package import Ledger
package import Redline
import Templates

/// The texts of one policy as `diff` and `show` name them.
package struct PolicyTexts {
  let name: PolicyName
  let entity: Entity
  let released: [Version]
  let working: Version?
  /// The version that applies last of all.
  let last: Version?
  let withdrawals: [Withdrawal]
  let clock: Clock

  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, clock: Clock, _ diagnostics: inout Diagnostics) throws {
    self.name = name
    self.clock = clock
    let (entity, policy) = try repository.policy(name)
    self.entity = entity
    let assembled = PolicyAssembler(entity: entity, policy: policy, shared: repository.shared).assemble(&diagnostics)
    released = assembled.released
    last = assembled.latest
    withdrawals = assembled.ledger?.state.withdrawals ?? []
    working = assembled.working?.version
  }

  package var sourceLocale: LocaleTag {
    working?.sourceLocale ?? released.last?.sourceLocale ?? entity.sourceLocale
  }

  /// The entity's own time zone.
  package var zone: Zone { entity.zone }

  /// The locales that any of its texts has.
  package var locales: [LocaleTag] {
    let all = Set(released.flatMap(\.texts.keys)).union(working?.texts.keys.map { $0 } ?? [])
    return all.sorted()
  }

  // MARK: Choosing

  /// A version as the command line names it: an id, `working`, `in-force` or `last`.
  ///
  /// - Throws: `UsageFault` if there is no such version.
  package func version(_ word: String) throws -> Version {
    switch word {
    case "working":
      if let working { return working }
      throw UsageFault("\(name) has no working texts")
    case "in-force":
      if let entry = history.inForce { return entry.version }
      throw UsageFault("no version of \(name) is in force on \(clock.day(in: entity.zone))")
    case "last":
      if let last { return last }
      throw UsageFault("\(name) has no version yet")
    default:
      if let version = released.first(where: { $0.id?.description == word }) { return version }
      let known = released.compactMap { $0.id?.description } + ["working", "in-force", "last"]
      throw UsageFault("\(name) has no version `\(word)`: " + NearestName.mend(word, in: known, kind: "version"))
    }
  }

  /// A stretch of one day in which one version was in force.
  package struct Stretch: Sendable {
    package var entry: History.Entry
    /// The times between which it was in force, as `zone` tells them; nil where that is the beginning or end of the day.
    package var from: String?
    package var to: String?
  }

  /// Every version that was in force on a day, as the day is counted in `zone`: more than one where a version of another
  /// zone began in the middle of it.
  package func inForce(on day: Day, in zone: Zone) -> [Stretch] {
    let (start, end) = (zone.start(of: day), zone.start(of: day.adding(days: 1)))
    let entries = history.versions.filter { $0.state != .neverApplied && $0.state != .retracted }
    return entries.compactMap { entry in
      guard let from = entry.from else { return nil }
      let begins = entry.version.zone.start(of: from)
      let next = entries.first { $0.from == entry.to?.adding(days: 1) }
      let ends = entry.to.map { (next?.version.zone ?? entry.version.zone).start(of: $0.adding(days: 1)) } ?? .max
      guard begins < end, ends > start, begins < ends else { return nil }
      return Stretch(
        entry: entry, from: begins > start ? zone.time(of: begins) : nil, to: ends < end ? zone.time(of: ends) : nil)
    }
  }

  /// The version in force, with the days it applies.
  package var inForce: History.Entry? { history.inForce }

  /// The version with the days it applies as they are known by `now`, which may tell its end: that of a version which did
  /// not exist on the clock's day. Where a later version took that day from it, it keeps the days that were known then.
  package func known(_ entry: History.Entry, by now: Clock) -> History.Entry {
    guard let later = history(knownBy: now).entry(of: entry.version), let from = later.from else { return entry }
    let day = clock.day(in: entry.version.zone)
    return from <= day && later.to.map { $0 >= day } ?? true ? later : entry
  }

  /// The version that took the clock's day from `entry`, by applying from before its own update.
  package func successor(of entry: History.Entry, by now: Clock) -> Version? {
    let day = clock.day(in: entry.version.zone)
    let versions = history(knownBy: now).versions.filter { later in
      later.from.map { $0 <= day } ?? false && later.to.map { $0 >= day } ?? true
    }
    return versions.first { $0.version.id != entry.version.id }?.version
  }

  private var history: History { history(at: clock) }

  /// No less is known by a day that is still to come.
  private func history(knownBy now: Clock) -> History {
    history(at: now.day(in: zone) > clock.day(in: zone) ? now : clock)
  }

  private func history(at clock: Clock) -> History {
    History(released: released, withdrawals: withdrawals, draft: nil, clock: clock)
  }

  // MARK: Comparing

  /// One text of two versions, and what changed in it.
  package struct Comparison {
    package var old: Text
    package var new: Text
    /// Title and summary first, then the text.
    package var merges: [Merge]
    package var isEmpty: Bool { merges.allSatisfy(\.isEmpty) }
  }

  /// - Throws: `UsageFault` for a locale that neither the entity nor any of its texts has.
  package func refuseUnknown(_ wanted: [LocaleTag]) throws {
    try KnownLocales(owner: name.description, locales: entity.locales + locales).refuseOthers(wanted)
  }

  /// Nil if one of the two lacks the locale.
  package func compare(_ old: Version, _ new: Version, in locale: LocaleTag) -> Comparison? {
    guard let one = old.texts[locale], let other = new.texts[locale] else { return nil }
    return Comparison(
      old: one, new: other,
      merges: [
        Merge(old: one.titleDocument, new: other.titleDocument), Merge(old: one.summary, new: other.summary),
        Merge(old: one.document, new: other.document),
      ])
  }
}
