/// Finds the tags of a source.
struct TagScanner {
  private let bytes: [UInt8]
  private let dialect: Dialect
  private let place: (Int) -> TemplatePlace
  private(set) var tags: [Tag] = []
  private(set) var faults: [TemplateFault] = []

  init(_ source: TemplateSource, dialect: Dialect, place: @escaping (Int) -> TemplatePlace) {
    self.bytes = source.bytes
    self.dialect = dialect
    self.place = place
  }

  mutating func scan() {
    var offset = 0
    while let start = openBraces(from: offset) {
      if dialect == .text, isEscaped(start) {
        tags.append(Tag(.literalBraces, extent: start - 1..<start + 2))
        offset = start + 2
      } else {
        offset = scanTag(at: start)
      }
    }
  }

  private func openBraces(from offset: Int) -> Int? {
    var index = offset
    while index + 1 < bytes.count {
      if bytes[index + 1] != .openBrace {
        index += 2
      } else if bytes[index] == .openBrace {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// An even number of backslashes escape each other, as in Markdown.
  private func isEscaped(_ start: Int) -> Bool {
    let lowest = tags.last?.extent.upperBound ?? 0
    var count = 0
    while start - count > lowest, bytes[start - count - 1] == .backslash { count += 1 }
    return count % 2 == 1
  }

  /// The offset behind the tag.
  private mutating func scanTag(at start: Int) -> Int {
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == .openBrace
    let isComment = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "!")
    let contentStart = start + (isTriple ? 3 : 2)
    guard let contentEnd = end(of: contentStart, isTriple: isTriple, isComment: isComment) else {
      fault(
        .unclosedTag, at: start, "`{{` opens a tag that is never closed",
        mend: dialect == .text ? "close it with `}}`, or write `\\{{` for the braces themselves" : "close it with `}}`")
      tags.append(Tag(.broken, extent: start..<start + 2))
      return start + 2
    }
    let end = contentEnd + (isTriple ? 3 : 2)
    tags.append(isTriple ? raw(contentStart..<contentEnd, start..<end) : tag(contentStart..<contentEnd, start..<end))
    return end
  }

  /// Only comments may hold braces.
  private func end(of start: Int, isTriple: Bool, isComment: Bool) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == .closeBrace, bytes[index + 1] == .closeBrace {
        if !isTriple { return index }
        return index + 2 < bytes.count && bytes[index + 2] == .closeBrace ? index : nil
      }
      if bytes[index] == .openBrace, bytes[index + 1] == .openBrace, !isComment { return nil }
      index += 1
    }
    return nil
  }

  private mutating func raw(_ content: Range<Int>, _ extent: Range<Int>) -> Tag {
    named(.variable(isRaw: true), content, extent)
  }

  private mutating func tag(_ content: Range<Int>, _ extent: Range<Int>) -> Tag {
    guard let sigil = bytes[content].first else { return named(.variable(isRaw: false), content, extent) }
    let rest = content.lowerBound + 1..<content.upperBound
    switch sigil {
    case UInt8(ascii: "!"): return Tag(.comment, extent: extent)
    case UInt8(ascii: "&"): return named(.variable(isRaw: true), rest, extent)
    case UInt8(ascii: "#"): return named(.section(isInverted: false), rest, extent)
    case UInt8(ascii: "^"): return named(.section(isInverted: true), rest, extent)
    case UInt8(ascii: "/"): return named(.end, rest, extent)
    case UInt8(ascii: ">"): return named(.partial, rest, extent)
    case UInt8(ascii: "<"): return inheritance(.parent, rest, extent)
    case UInt8(ascii: "$"): return inheritance(.block, rest, extent)
    case UInt8(ascii: "="):
      fault(
        .delimiterTag, at: extent.lowerBound, "the delimiters of tags can't be changed",
        mend: dialect == .text
          ? "write tags as `{{name}}`, and `\\{{` for the braces themselves" : "write tags as `{{name}}`")
      return Tag(.broken, extent: extent)
    default: return named(.variable(isRaw: false), content, extent)
    }
  }

  private mutating func inheritance(_ kind: Tag.Kind, _ content: Range<Int>, _ extent: Range<Int>) -> Tag {
    guard dialect == .text else { return named(kind, content, extent) }
    fault(
      .misplacedTag, at: extent.lowerBound, "`\(bytes[extent].string)` belongs in a page template, not in a text",
      mend: "share a passage as a clause: `{{> name}}`")
    return Tag(.broken, extent: extent)
  }

  private mutating func named(_ kind: Tag.Kind, _ content: Range<Int>, _ extent: Range<Int>) -> Tag {
    let start = content.first { !bytes[$0].isSpace } ?? content.upperBound
    let end = content.last { !bytes[$0].isSpace }.map { $0 + 1 } ?? start
    let name = bytes[start..<end]
    guard isName(name, of: kind) else {
      let spelling = bytes[extent].string
      let message = name.isEmpty ? "`\(spelling)` names nothing" : "`\(spelling)` is not a tag"
      fault(
        .malformedTag, at: extent.lowerBound, message,
        mend: "a name has letters, digits, `_` and `-`, with `.` between its parts")
      return Tag(.broken, extent: extent)
    }
    return Tag(kind, name: name.string, extent: extent)
  }

  private func isName(_ name: ArraySlice<UInt8>, of kind: Tag.Kind) -> Bool {
    var isFile = false
    switch kind {
    case .partial, .parent, .block, .end: isFile = true
    default: if name.elementsEqual(".".utf8) { return true }
    }
    // The end tag of a section over `.`.
    if name.elementsEqual(".".utf8), case .end = kind { return true }
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy {
          $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            || (isFile && $0 == UInt8(ascii: "/"))
        }
    }
  }

  private mutating func fault(_ kind: TemplateFault.Kind, at offset: Int, _ message: String, mend: String) {
    faults.append(TemplateFault(kind, at: place(offset), message, mend: mend))
  }
}

extension ArraySlice<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }
}
