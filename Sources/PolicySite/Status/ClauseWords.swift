import CommonMark

/// The words that a clause itself brings, without values and without the clauses that it includes.
struct ClauseWords {
  let assembler: PolicyAssembler
  let locale: LocaleTag

  /// The words of a clause and of all that it includes: names are `clauses/<id>`.
  func own(_ name: String) -> [(name: String, words: [[UInt8]])] {
    let root = String(name.dropFirst("clauses/".count))
    // Its faults were told where a text includes it.
    var ignored = Diagnostics()
    var all = [root]
    if let file = file(root) { all += assembler.parse(file, &ignored).clauses.filter { $0 != root } }
    var marking = assembler
    marking.probe = TextProbe(marksClauses: true)
    return all.compactMap { id in
      guard let file = file(id) else { return nil }
      var writer = HTMLWriter()
      writer.writesIDs = false
      writer.write(marking.parse(file, &ignored).text.document.blocks)
      return ("clauses/" + id, Self.unwrapped(MarkedPage(MarkedPage.squeezed(writer.output)).words))
    }
  }

  private func file(_ id: String) -> TextFile? {
    assembler.shared.clauses.source(id, in: locale).map {
      TextFile(
        file: $0.file, locale: locale, frontMatter: FrontMatter(title: id), body: $0.bytes, bodyOffset: 0,
        bytes: $0.bytes)
    }
  }

  /// A clause within a line has no paragraph of its own.
  private static func unwrapped(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words
    if let first = words.first, first.starts(with: "<p>".utf8) { words[0] = Array(first.dropFirst(3)) }
    if let last = words.last, last.suffix(4).elementsEqual("</p>".utf8) {
      words[words.count - 1] = Array(last.dropLast(4))
    }
    return words.filter { !$0.isEmpty }
  }

  /// Headings without ` id="…"`: a clause by itself gives its sections no ids.
  static func withoutIDs(_ html: [UInt8]) -> [UInt8] {
    let start = Array(" id=\"".utf8)
    var output: [UInt8] = []
    var rest = html[...]
    while let found = rest.firstRange(of: start), let end = rest[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      output += rest[..<found.lowerBound]
      rest = rest[(end + 1)...]
    }
    return output + rest
  }
}
