/// Reads a text: front matter, then Markdown.
struct TextLoader {
  let entity: String
  let isFrozen: Bool

  /// The text in `file`, whose name says `locale`; nil, with the faults told, if it can't serve.
  func text(_ bytes: [UInt8], file: String, locale: LocaleTag, _ diagnostics: inout Diagnostics) -> TextFile? {
    guard let normal = SourceText.normalised(bytes, file: file, &diagnostics) else { return nil }
    guard let parts = split(normal) else {
      let isBegun = Self.isFence(normal.prefix { $0 != UInt8(ascii: "\n") })
      diagnostics.add(
        "missing-front-matter", at: Place(file: file, line: 1, column: 1),
        isBegun ? "the front matter has no end" : "the text has no front matter",
        mend: isBegun ? "write a line `---` behind its last key" : "begin the file with `---`, `title: …`, `---`")
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
      let isFence = Self.isFence(bytes[start..<end])
      lines += 1
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

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line = line.dropLast() }
    return line.elementsEqual("---".utf8)
  }

  private func frontMatter(_ map: YAMLMap, locale: LocaleTag, _ diagnostics: inout Diagnostics) -> FrontMatter? {
    check(map, &diagnostics)
    refuseContradiction(map, locale: locale, &diagnostics)
    guard let title = map.read(TextKeys.title, &diagnostics) else { return nil }
    var front = FrontMatter(title: title)
    front.slug = map.read(TextKeys.slug, &diagnostics)
    front.summary = map.read(TextKeys.summary, &diagnostics) ?? []
    front.changes = map.read(TextKeys.changes, &diagnostics) ?? []
    front.confirmed = map.read(TextKeys.confirmed, &diagnostics) ?? []
    front.lastUpdated = map.read(TextKeys.lastUpdated, &diagnostics)
    front.effective = map.read(TextKeys.effective, &diagnostics)
    front.change = map.read(TextKeys.change, &diagnostics)
    if isFrozen { front.record = record(map, &diagnostics) }
    for key in map.keys { front.places[key] = map.place(of: key) }
    return front
  }

  private func check(_ map: YAMLMap, _ diagnostics: inout Diagnostics) {
    let record = TextKeys.record.map(\.name)
    guard !isFrozen, let key = map.keys.first(where: record.contains) else {
      return map.check(isFrozen ? TextKeys.frozen : TextKeys.author, &diagnostics)
    }
    diagnostics.add(
      "unknown-key", at: map.place(of: key), "`\(key)` is what a release writes; a working text does not give it",
      mend: "set it in policy.yml or entity.yml")
    map.check(TextKeys.frozen, &diagnostics)
  }

  /// A locale or entity that is written must say what the path says. A frozen text keeps the name of its day.
  private func refuseContradiction(_ map: YAMLMap, locale: LocaleTag, _ diagnostics: inout Diagnostics) {
    if let written = map.read(TextKeys.locale, &diagnostics), written != locale {
      diagnostics.add(
        "contradiction", at: map.place(of: TextKeys.locale),
        "`locale` is `\(written)`, but the file's name says `\(locale)`",
        mend: "remove the line, or rename the file to \(written).md")
    }
    if !isFrozen, let written = map.read(TextKeys.entity, &diagnostics), written != entity {
      diagnostics.add(
        "contradiction", at: map.place(of: TextKeys.entity),
        "`entity` is `\(written)`, but the folder says `\(entity)`",
        mend: "remove the line, or move the text to content/entities/\(written)/")
    }
  }

  private func record(_ map: YAMLMap, _ diagnostics: inout Diagnostics) -> FrontMatter.Record {
    FrontMatter.Record(
      policy: map.read(TextKeys.policy, &diagnostics), sourceLocale: map.read(TextKeys.sourceLocale, &diagnostics),
      zone: map.read(TextKeys.timeZone, &diagnostics), numbering: map.read(TextKeys.numbering, &diagnostics),
      layout: map.read(TextKeys.layout, &diagnostics),
      stale: (map.read(TextKeys.stale, &diagnostics) ?? []).map(\.text),
      retroactive: map.read(TextKeys.retroactive, &diagnostics))
  }
}
