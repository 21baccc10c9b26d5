/// Reads a text: front matter, then Markdown.
struct TextLoader {
  static let authorKeys = [
    "title", "entity", "locale", "slug", "summary", "changes", "confirmed", "last_updated", "effective", "change",
  ]
  /// What only a release writes.
  static let recordKeys = ["policy", "source_locale", "time_zone", "numbering", "layout", "stale", "retroactive"]

  let entity: String
  let isFrozen: Bool

  /// The text in `file`, whose name says `locale`; nil, with the faults told, if it can't serve.
  func text(_ bytes: [UInt8], file: String, locale: LocaleTag, _ diagnostics: inout Diagnostics) -> TextFile? {
    guard let normal = SourceText.normalised(bytes, file: file, &diagnostics) else { return nil }
    guard let parts = split(normal) else {
      diagnostics.add(
        "missing-front-matter", at: Place(file: file, line: 1, column: 1), "the text has no front matter",
        mend: "begin the file with `---`, `title: …`, `---`")
      return nil
    }
    guard let map = YAMLSource.map(parts.head, file: file, lineOffset: 1, of: "the front matter", &diagnostics) else {
      return nil
    }
    guard let frontMatter = frontMatter(map, locale: locale, &diagnostics) else { return nil }
    return TextFile(
      file: file, locale: locale, frontMatter: frontMatter, body: parts.body, bodyOffset: parts.offset, bytes: bytes)
  }

  /// What stands between a first line `---` and the next, and what follows.
  private func split(_ bytes: [UInt8]) -> (head: [UInt8], body: [UInt8], offset: Int)? {
    let newline = UInt8(ascii: "\n")
    var lines = 0
    var start = 0
    var headStart: Int?
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      var line = bytes[start..<end]
      while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line = line.dropLast() }
      lines += 1
      let isFence = line.elementsEqual("---".utf8)
      if let headStart {
        if isFence { return (Array(bytes[headStart..<start]), Array(bytes[min(end + 1, bytes.count)...]), lines) }
      } else {
        guard isFence else { return nil }
        headStart = min(end + 1, bytes.count)
      }
      start = end + 1
    }
    return nil
  }

  private func frontMatter(_ map: YAMLMap, locale: LocaleTag, _ diagnostics: inout Diagnostics) -> FrontMatter? {
    let keys = isFrozen ? Self.authorKeys + Self.recordKeys : Self.authorKeys
    refuseOthers(than: keys, map, &diagnostics)
    map.require("title", in: "a text", &diagnostics)
    refuseContradiction(map, locale: locale, &diagnostics)
    guard let title = map.text("title", &diagnostics) else { return nil }
    var front = FrontMatter(title: title)
    front.slug = slug(map, &diagnostics)
    front.summary = lines("summary", map, &diagnostics)
    front.changes = lines("changes", map, &diagnostics)
    front.confirmed = lines("confirmed", map, &diagnostics)
    front.lastUpdated = map.stamp("last_updated", &diagnostics)
    front.effective = map.date("effective", &diagnostics)
    front.change = map.choice("change", &diagnostics)
    if isFrozen { front.record = record(map, &diagnostics) }
    for key in map.keys { front.places[key] = map.place(of: key) }
    return front
  }

  private func refuseOthers(than keys: [String], _ map: YAMLMap, _ diagnostics: inout Diagnostics) {
    guard !isFrozen, let key = map.keys.first(where: Self.recordKeys.contains) else {
      map.refuseOthers(than: keys, in: "a text's front matter", &diagnostics)
      return
    }
    diagnostics.add(
      "unknown-key", at: map.place(of: key), "`\(key)` is what a release writes; a working text does not give it",
      mend: "set it in policy.yml or entity.yml")
    map.refuseOthers(than: keys + Self.recordKeys, in: "a text's front matter", &diagnostics)
  }

  /// A locale or entity that is written must say what the path says. A frozen text keeps the name of its day.
  private func refuseContradiction(_ map: YAMLMap, locale: LocaleTag, _ diagnostics: inout Diagnostics) {
    if let written = map.locale("locale", &diagnostics), written != locale {
      diagnostics.add(
        "contradiction", at: map.place(of: "locale"), "`locale` is `\(written)`, but the file's name says `\(locale)`",
        mend: "remove the line, or rename the file to \(written).md")
    }
    if !isFrozen, let written = map.text("entity", &diagnostics), written != entity {
      diagnostics.add(
        "contradiction", at: map.place(of: "entity"), "`entity` is `\(written)`, but the folder says `\(entity)`",
        mend: "remove the line, or move the text to content/entities/\(written)/")
    }
  }

  private func slug(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> String? {
    map.parsed("slug", "one part of an address: letters, digits and hyphens, such as `mentions-legales`", &diagnostics)
    {
      text in
      let isPlain = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
          || scalar.properties.generalCategory == .nonspacingMark
      }
      return isPlain && !text.hasPrefix("-") && text == text.lowercased() ? text : nil
    }
  }

  private func lines(_ key: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> [FrontMatter.Line] {
    (map.texts(key, &diagnostics) ?? []).map { FrontMatter.Line(text: $0.text, place: $0.place) }
  }

  private func record(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> FrontMatter.Record {
    FrontMatter.Record(
      policy: map.text("policy", &diagnostics), sourceLocale: map.locale("source_locale", &diagnostics),
      zone: map.zone(&diagnostics), numbering: map.choice("numbering", &diagnostics),
      layout: map.choice("layout", &diagnostics), stale: (map.texts("stale", &diagnostics) ?? []).map(\.text),
      retroactive: map.text("retroactive", &diagnostics))
  }
}
