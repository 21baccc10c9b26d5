/// The lines of texts and clauses as their authors wrote them, to point at words in them.
struct SourceLines {
  let clauses: Clauses
  private var bytes: [String: [UInt8]] = [:]

  init(clauses: Clauses) {
    self.clauses = clauses
  }

  mutating func add(_ texts: [TextFile]) {
    for text in texts where bytes[text.file] == nil { bytes[text.file] = text.bytes }
  }

  /// The findings with the columns of their phrases.
  mutating func pointing(_ findings: Findings) -> Diagnostics {
    var pointed = Diagnostics()
    var seen: [Spot: Int] = [:]
    for finding in findings.found {
      var diagnostic = finding.diagnostic
      if let phrase = finding.phrase, diagnostic.place.line > 0 {
        let spot = Spot(file: diagnostic.place.file, line: diagnostic.place.line, phrase: phrase)
        let count = seen[spot, default: 0]
        seen[spot] = count + 1
        diagnostic.place.column = column(of: spot, after: count) ?? 0
      }
      pointed.add(diagnostic)
    }
    return pointed
  }

  private struct Spot: Hashable {
    var file: String
    var line: Int
    var phrase: String
  }

  /// In Unicode scalars, counted from 1; nil if the phrase does not stand there so often.
  private mutating func column(of spot: Spot, after count: Int) -> Int? {
    guard let line = line(spot.line, of: spot.file) else { return nil }
    let text = line.lowercased().unicodeScalars.map(Self.typed)
    let phrase = spot.phrase.lowercased().unicodeScalars.map(Self.typed)
    guard !phrase.isEmpty, text.count >= phrase.count, text.count == line.unicodeScalars.count else { return nil }
    var remaining = count
    for start in 0...(text.count - phrase.count) where text[start..<start + phrase.count].elementsEqual(phrase) {
      guard isWordEdge(text, start, phrase[0]),
        isWordEdge(Array(text.reversed()), text.count - start - phrase.count, phrase[phrase.count - 1])
      else { continue }
      if remaining == 0 { return start + 1 }
      remaining -= 1
    }
    return nil
  }

  /// A scalar as authors type it, for typography sets other spaces and apostrophes.
  private static func typed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{A0}", "\u{202F}", "\u{2009}": " "
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar
    }
  }

  /// Whether no letter or digit goes on before the phrase, if the phrase begins with one.
  private func isWordEdge(_ text: [Unicode.Scalar], _ start: Int, _ first: Unicode.Scalar) -> Bool {
    guard start > 0, first.properties.isAlphabetic || first.properties.numericType != nil else { return true }
    let before = text[start - 1]
    return !before.properties.isAlphabetic && before.properties.numericType == nil
  }

  private mutating func line(_ number: Int, of file: String) -> String? {
    guard let source = bytes[file] ?? clauses.bytes(of: file) else { return nil }
    bytes[file] = source
    let lines = source.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    return number - 1 < lines.count ? String(decoding: lines[number - 1], as: UTF8.self) : nil
  }
}
