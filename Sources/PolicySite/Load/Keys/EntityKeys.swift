/// The keys of an `entity.yml`.
enum EntityKeys {
  static let contactPage = Key("contact_page", .words, "The address of a contact form.")
  static let privacyContact = Key(
    "privacy_contact", .contact,
    "Who answers questions about personal data, if that is not the data protection officer.")
  static let dpo = Key("dpo", .contact, "The data protection officer.")
  static let representative = Key(
    "representative", .contact, "The representative in the Union (article 27 of the GDPR).")
  static let publicationDirector = Key("publication_director", .contact, "Who answers for what is published.")
  static let host = Key("host", .party, "Who hosts the entity's site: the id of a party in `content/parties/`.")
  static let authority = Key(
    "authority", .party, "The supervisory authority: the id of a party in `content/parties/`, such as `cnil`.")
  static let laws = Key(
    "laws", .ids, "The laws that the entity is under, by their ids in `content/laws/`; texts ask `{{#laws.gdpr}}`.")

  /// What a page shows of an entity, and what a version freezes of it.
  static let card: [any ListedKey] =
    PersonKeys.all + [contactPage, privacyContact, dpo, representative, publicationDirector, host, authority, laws]

  static let locales = Key(
    "locales", .locales, isRequired: true,
    "The languages of the entity's pages, each one of the site's. The first is the one that is written first.")
  static let sourceLocale = Key(
    "source_locale", .locale,
    "The language that is written first; translations follow it. The first of `locales` if it is left out.")
  static let controllingLocale = Key(
    "controlling_locale", .locale, "The language that prevails where translations differ; pages in others say so.")
  static let timeZone = Key(
    "time_zone", .zone, "Where a day begins: a time zone by its IANA name; that of site.yml if it is left out.")
  static let theme = Key("theme", .id, "The folder of `themes/` that pages are made with; `base` if it is left out.")
  static let baseURL = Key(
    "base_url", .baseURL,
    "Where the folder `/<entity>/` is published; the `base_url` of site.yml and the entity's id if it is left out.")
  static let demonstration = Key(
    "demonstration", .flag, "Whether pages say that their text binds nobody; `false` if it is left out.")
  static let redirectFrom = Key(
    "redirect_from", .formerIDs, "What the entity's folder was called before: old addresses lead to the new ones.")
  static let checks = Key(
    "checks", .checks, "Levels of checks by their ids, for this entity: `off`, `note`, `warning` or `error`.")

  static let all = KeyList(
    of: "entity.yml",
    card + [
      locales, sourceLocale, controllingLocale, timeZone, theme, baseURL, demonstration, redirectFrom, checks,
    ])
}
