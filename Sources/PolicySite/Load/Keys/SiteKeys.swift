/// The keys of `content/site.yml`.
enum SiteKeys {
  static let title = Key("title", .words, isRequired: true, "The name of the site.")
  static let locales = Key(
    "locales", .locales, isRequired: true,
    "Every locale that an entity may use: language tags of BCP 47, such as `fr` or `en-GB`. The theme needs words for each."
  )
  static let defaultLocale = Key(
    "default_locale", .locale, isRequired: true, "The language of the page `/`: one of `locales`.")
  static let baseURL = Key(
    "base_url", .baseURL,
    "Where `/` is published: `https://policies.example.org`. Without it no page has an absolute address.")
  static let timeZone = Key(
    "time_zone", .zone, "The time zone of entities that give none, by its IANA name; `UTC` if it is left out.")
  static let home = Key("home", .flag, "Whether `/` lists the entities; `true` if it is left out.")
  static let checks = Key(
    "checks", .checks, "Levels of checks by their ids, for all entities: `off`, `note`, `warning` or `error`.")
  static let hostFiles = Key(
    "host_files", .hostFiles,
    "The hosts for which files are written beside the pages: headers, redirects, the page for lost readers.")
  static let targets = Key("targets", .targets, "Where `codicil publish` brings the site or a part of it, by name.")
  static let precompress = Key(
    "precompress", .flag,
    "Whether compressed copies (.gz, and .br where brotli is installed) are laid beside files; `false` if it is left out."
  )

  static let all = KeyList(
    of: "site.yml",
    [title, locales, defaultLocale, baseURL, timeZone, home, checks, hostFiles, targets, precompress])
}
