/// Reads `content/site.yml`.
struct SiteLoader {
  static let file = "content/site.yml"

  let reader: ContentReader

  /// Nil, with the faults told, if the file can't serve.
  func load(_ diagnostics: inout Diagnostics) throws -> Site? {
    try diagnostics.telling { try read(&$0) }
  }

  private func read(_ diagnostics: inout Diagnostics) throws -> Site? {
    guard let bytes = try reader.bytes(Self.file) else {
      diagnostics.add(
        "missing-file", at: Place(file: Self.file), "there is no \(Self.file)",
        mend: "run codicil in the folder that holds `content/` and `themes/`, or name it with --root DIR")
      return nil
    }
    guard let text = SourceText.normalised(bytes, file: Self.file, &diagnostics),
      let map = YAMLSource.map(text, file: Self.file, of: "site.yml", &diagnostics)
    else { return nil }
    map.check(SiteKeys.all, &diagnostics)
    let locales = map.read(SiteKeys.locales, &diagnostics)
    let defaultLocale = map.read(SiteKeys.defaultLocale, &diagnostics)
    guard let title = map.read(SiteKeys.title, &diagnostics), let locales, !locales.isEmpty, let defaultLocale else {
      return nil
    }
    if !locales.contains(defaultLocale) {
      diagnostics.add(
        "unknown-locale", at: map.place(of: SiteKeys.defaultLocale),
        "`default_locale` is `\(defaultLocale)`, which is not one of `locales`",
        mend: "write one of: \(locales.map(\.description).joined(separator: ", "))")
    }
    return Site(
      title: title, locales: locales, defaultLocale: defaultLocale, baseURL: map.read(SiteKeys.baseURL, &diagnostics),
      zone: map.read(SiteKeys.timeZone, &diagnostics) ?? .utc, hasHome: map.read(SiteKeys.home, &diagnostics) ?? true,
      checks: map.read(SiteKeys.checks, &diagnostics) ?? [:],
      hosting: map.read(SiteKeys.hostFiles, &diagnostics) ?? HostSettings(),
      targets: map.read(SiteKeys.targets, &diagnostics) ?? [],
      isPrecompressed: map.read(SiteKeys.precompress, &diagnostics) ?? false)
  }
}
