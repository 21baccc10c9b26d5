import Ledger

/// The keys of an item of `duties` in `content/laws/<id>.yml`.
enum DutyKeys {
  static let id = Key(
    "id", .newID("gdpr-13-2-a"), isRequired: true,
    "What headings, exceptions and reports call the duty, such as `gdpr-13-2-a`: unique among all laws.")
  static let article = Key("article", .text, isRequired: true, "The rule as lawyers cite it, such as `13(2)(a)`.")
  static let label = Key("label", .words, isRequired: true, "What must be shown, in a few words.")
  static let source = Key(
    "source", .text, "Where the rule can be read: an address or a reference; that of the law if it is left out.")
  static let wording = Key<Duty.Wording>(
    "wording", .choice,
    "How well the rule's wording is known: `quoted` (read in the law or a quotation), `summary` (read in others' summary), `memory` (to be looked up), which it is if it is left out."
  )
  static let since = Key("since", .day, "The first day on which the rule applies.")
  static let until = Key("until", .day, "The last day on which the rule applies, where it was replaced.")
  static let policies = Key(
    "policies", .newIDs("privacy"),
    "The kinds of policies that it is asked of, such as `privacy`; all if it is left out. A policy's kind is its id, or `kind` in its policy.yml."
  )
  static let unlessIn = Key(
    "unless_in", .countries,
    "Countries by ISO 3166: it is not asked of an entity whose `address` is in one of them.")
  static let condition = Key(
    "where", .words, "When it is asked, if not always, to be read after the label: `where consent is the legal basis`.")
  static let sections = Key(
    "sections", .ids, "Ids of sections that show it. A heading can always say so itself by `covers`.")
  static let fields = Key(
    "fields", .cardFields,
    "Facts that show it, since every page's card tells them, named as texts name them: `entity.dpo`, `host.phone`. One is enough."
  )
  static let columns = Key(
    "columns", .textsByLocale, "Headers of a table's column that show it, by locale; whatever their case.")
  static let summary = Key("summary", .flag, "Whether the text in short shows it: the `summary` of the front matter.")
  static let lastUpdated = Key(
    "last_updated", .flag, "Whether the date of the last update shows it, which every dated page tells.")
  static let updatedWithinMonths = Key(
    "updated_within_months", .number,
    "Within how many months the version in force must have been updated to show it.")

  static let all = KeyList(
    of: "a duty",
    [
      id, article, label, source, wording, since, until, policies, unlessIn, condition, sections, fields, columns,
      summary, lastUpdated, updatedWithinMonths,
    ])
}
