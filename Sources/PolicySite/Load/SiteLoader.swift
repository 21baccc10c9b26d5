/// Reads `content/site.yml`.
struct SiteLoader {
  static let file = "content/site.yml"
  static let keys = [
    "title", "locales", "default_locale", "base_url", "time_zone", "home", "host_files", "targets", "checks",
    "precompress",
  ]

  let reader: ContentReader

  /// Nil, with the faults told, if the file can't serve.
  func load(_ diagnostics: inout Diagnostics) throws -> Site? {
    guard let bytes = try reader.bytes(Self.file) else {
      diagnostics.add(
        "missing-file", at: Place(file: Self.file), "there is no \(Self.file)",
        mend: "run codicil in the folder that holds `content/` and `themes/`, or name it with --root DIR")
      return nil
    }
    guard let text = SourceText.normalised(bytes, file: Self.file, &diagnostics),
      let map = YAMLSource.map(text, file: Self.file, of: "site.yml", &diagnostics)
    else { return nil }
    map.refuseOthers(than: Self.keys, in: "site.yml", &diagnostics)
    for key in ["title", "locales", "default_locale"] { map.require(key, in: "site.yml", &diagnostics) }
    let locales = map.locales("locales", &diagnostics)
    let defaultLocale = map.locale("default_locale", &diagnostics)
    guard let title = map.localized("title", &diagnostics), let locales, !locales.isEmpty, let defaultLocale else {
      return nil
    }
    if !locales.contains(defaultLocale) {
      diagnostics.add(
        "unknown-locale", at: map.place(of: "default_locale"),
        "`default_locale` is `\(defaultLocale)`, which is not one of `locales`",
        mend: "write one of: \(locales.map(\.description).joined(separator: ", "))")
    }
    return Site(
      title: title, locales: locales, defaultLocale: defaultLocale, baseURL: map.baseURL(&diagnostics),
      zone: map.zone(&diagnostics) ?? .utc, hasHome: map.flag("home", &diagnostics) ?? true,
      checks: map.checks(&diagnostics), hosting: map.hosting(&diagnostics) ?? HostSettings(),
      targets: map.targets(&diagnostics), isPrecompressed: map.flag("precompress", &diagnostics) ?? false)
  }
}
