/// What changed, told to people in each locale: the file behind `release --because … --changes FILE`.
///
///     en: OVHcloud, which hosts this site, has a new address.
///     fr:
///       - OVHcloud, qui héberge ce site, a une nouvelle adresse.
package struct ChangesFile: Sendable {
  let file: String
  let lines: [LocaleTag: [FrontMatter.Line]]
  let places: [LocaleTag: Place]

  /// Nil, with the faults told, if the file can't serve.
  package static func read(_ file: String, _ diagnostics: inout Diagnostics) throws -> ChangesFile? {
    guard let bytes = try FileSystem.read(file) else {
      throw UsageFault("--changes is `\(file)`: there is no such file")
    }
    guard let text = SourceText.normalised(bytes, file: file, &diagnostics),
      let map = YAMLSource.map(text, file: file, of: "the file of changes", &diagnostics)
    else { return nil }
    var lines: [LocaleTag: [FrontMatter.Line]] = [:]
    var places: [LocaleTag: Place] = [:]
    for key in map.keys {
      guard let locale = LocaleTag(key) else {
        diagnostics.add(
          "impossible-locale", at: map.place(of: key), "`\(key)` is not a language tag of BCP 47",
          mend: "write a map from locale to what changed: `en: …`, `fr: …`")
        continue
      }
      places[locale] = map.place(of: key)
      lines[locale] = (map.texts(key, &diagnostics) ?? []).map { FrontMatter.Line(text: $0.text, place: $0.place) }
    }
    return ChangesFile(file: file, lines: lines, places: places)
  }

  /// A fault for each line that nobody would read.
  func refuseOthers(than known: KnownLocales, _ diagnostics: inout Diagnostics) {
    let read = Set(known.locales.flatMap(\.chain))
    for (locale, place) in places where !read.contains(locale) {
      diagnostics.add(
        "unknown-locale", at: place, "no policy has the locale `\(locale)`",
        mend: "write one of: \(known.words)")
    }
  }

  /// What it says to readers of `locale`: in that locale, or in its language.
  func lines(for locale: LocaleTag) -> [FrontMatter.Line] {
    locale.chain.lazy.compactMap { lines[$0] }.first ?? []
  }
}
