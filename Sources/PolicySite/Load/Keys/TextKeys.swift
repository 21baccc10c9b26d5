/// The keys of a text's front matter.
enum TextKeys {
  static let title = Key(
    "title", .text, isRequired: true, "The title of the text. It may hold variables; it is not Markdown.")
  static let entity = Key("entity", .id, "The entity. The path says it: if it is written it must agree.")
  static let locale = Key("locale", .locale, "The language. The file's name says it: if it is written it must agree.")
  static let slug = Key(
    "slug", .slug,
    "This language's part of the address: lower-case letters, digits, hyphens, in any script. The policy's id if it is left out."
  )
  static let summary = Key("summary", .lines, "The first layer: the text in short, as a list of lines of Markdown.")
  static let changes = Key(
    "changes", .lines,
    "What changed since the version before, told to people in this language: a list of lines of Markdown.")
  static let confirmed = Key(
    "confirmed", .lines, "Ids of sections whose source changed and whose translation was read again and stands.")
  static let lastUpdated = Key(
    "last_updated", .stamp,
    "When the text was last updated: `2026-09-01`, or `2026-09-01T15:30:00-10:00`. In the source text; a translation may repeat it."
  )
  static let effective = Key(
    "effective", .day,
    "The day from which the text applies; that of `last_updated` if it is left out. In the source text; a translation may repeat it."
  )
  static let change = Key<FrontMatter.Change>(
    "change", .choice,
    "Whether the change means something to readers (`substantive`, if it is left out) or not (`editorial`). In the source text."
  )

  /// Of a working text.
  static let author = KeyList(
    of: "a text's front matter",
    [title, entity, locale, slug, summary, changes, confirmed, lastUpdated, effective, change])

  static let policy = Key("policy", .text, "The policy's id on the day of release.")
  static let sourceLocale = Key("source_locale", .locale, "The language that was written first.")
  static let timeZone = Key("time_zone", .zone, "Where the version's days begin.")
  static let numbering = Key<PolicySettings.Numbering>("numbering", .choice, "The numbers of sections.")
  static let layout = Key<PolicySettings.Layout>("layout", .choice, "How sections were folded.")
  static let stale = Key("stale", .texts, "Ids of the sections that lagged behind the source text.")
  static let retroactive = Key("retroactive", .text, "Why the version takes effect before its update.")

  /// What only a release writes.
  static let record: [any ListedKey] = [policy, sourceLocale, timeZone, numbering, layout, stale, retroactive]

  /// An entity may have another name by now: what a frozen text says of it is not read.
  private static let formerEntity = Key("entity", .unread, "The entity's id on the day of release.")

  /// Of a frozen text.
  static let frozen = KeyList(
    of: author.owner, author.keys.filter { $0.name != formerEntity.name } + [formerEntity] + record)
}
