/// Finds the exceptions that a file states.
struct ExceptionReader {
  let file: String
  /// The lines of the file, without their ends.
  private let lines: [String]
  /// Whether it is YAML as a whole; else it is a text with front matter.
  private var isYAML: Bool { file.hasSuffix(".yml") }

  init(file: String, bytes: [UInt8]) {
    self.file = file
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.hasSuffix("\r") ? $0.dropLast() : $0)
    }
  }

  private static let word = ByteSearch(Array("allow ".utf8))

  /// Whether there can be any, from a look at the bytes.
  static func mayFind(in bytes: [UInt8]) -> Bool {
    !word.offsets(in: bytes, limit: 1).isEmpty
  }

  /// All of them, with faults for those that can't serve.
  func exceptions(_ diagnostics: inout Diagnostics) -> [ReasonedException] {
    let front = isYAML ? lines.indices : frontMatter
    let comments =
      front.compactMap { yamlComment(at: $0, in: front) }
      + markdownComments(in: (isYAML ? lines.endIndex : front.upperBound)..<lines.endIndex)
    return comments.compactMap { exception($0, &diagnostics) }
  }

  /// A comment that begins with `allow`.
  private struct Comment {
    /// What follows the word.
    var text: String
    var place: Place
    var lines: ClosedRange<Int>?
  }

  // MARK: Where comments stand

  /// The lines between the `---` lines at the head.
  private var frontMatter: Range<Int> {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" }) else { return 0..<0 }
    return 1..<end
  }

  private func yamlComment(at index: Int, in yaml: Range<Int>) -> Comment? {
    let line = lines[index]
    guard let mark = line.firstRange(of: "# allow "),
      mark.lowerBound == line.startIndex || line[line.index(before: mark.lowerBound)].isWhitespace
    else { return nil }
    let before = line[..<mark.lowerBound]
    let text = String(line[mark.upperBound...])
    let place = Place(file: file, line: index + 1, column: before.unicodeScalars.count + 1)
    guard before.allSatisfy(\.isWhitespace) else {
      return Comment(text: text, place: place, lines: index + 1...index + 1)
    }
    guard let next = yaml.first(where: { $0 > index && !isBlankYAML(lines[$0]) }),
      yaml.contains(where: { $0 < index && !isBlankYAML(lines[$0]) })
    else { return Comment(text: text, place: place, lines: nil) }
    let depth = indentation(lines[next])
    let end = yaml.first { $0 > next && !isBlankYAML(lines[$0]) && indentation(lines[$0]) <= depth } ?? yaml.upperBound
    return Comment(text: text, place: place, lines: next + 1...max(next + 1, end))
  }

  private func markdownComments(in body: Range<Int>) -> [Comment] {
    var comments: [Comment] = []
    var index = body.lowerBound
    while index < body.upperBound {
      defer { index += 1 }
      guard let open = lines[index].firstRange(of: "{{!") else { continue }
      let start = index
      var text = String(lines[index][open.upperBound...])
      while !text.contains("}}"), index + 1 < body.upperBound {
        index += 1
        text += " " + lines[index]
      }
      guard let close = text.firstRange(of: "}}") else { continue }
      let after = text[close.upperBound...]
      let words = trimmed(text[..<close.lowerBound])
      guard words.hasPrefix("allow ") else { continue }
      let before = lines[start][..<open.lowerBound]
      let isAlone = before.allSatisfy(\.isWhitespace) && after.allSatisfy(\.isWhitespace)
      comments.append(
        Comment(
          text: String(words.dropFirst(6)),
          place: Place(file: file, line: start + 1, column: before.unicodeScalars.count + 1),
          lines: isAlone ? block(after: index, in: body) : start + 1...index + 1))
    }
    return comments
  }

  /// The lines of the block that follows, up to the next blank one.
  private func block(after index: Int, in body: Range<Int>) -> ClosedRange<Int> {
    guard let first = body.first(where: { $0 > index && !isBlank(lines[$0]) }) else { return index + 1...index + 1 }
    let end = body.first { $0 > first && isBlank(lines[$0]) } ?? body.upperBound
    return first + 1...end
  }

  private func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  private func isBlankYAML(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
  }

  private func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private func trimmed(_ text: some StringProtocol) -> String {
    let words = text.drop(while: \.isWhitespace)
    return String(words.reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: What they say

  private func exception(_ comment: Comment, _ diagnostics: inout Diagnostics) -> ReasonedException? {
    let form = "write `allow <check>: <reason>`, such as `allow vague-wording: the words of the statute`"
    // A subject may hold a colon, an id can't.
    var depth = 0
    let colon = comment.text.firstIndex { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return character == ":" && depth <= 0
    }
    let reason = colon.map { trimmed(comment.text[comment.text.index(after: $0)...]) } ?? ""
    guard let colon, !reason.isEmpty else {
      diagnostics.add(
        "exception-without-reason", at: comment.place, "this exception gives no reason: `allow \(comment.text)`",
        mend: form)
      return nil
    }
    var names: [ReasonedException.Name] = []
    for part in comment.text[..<colon].split(separator: ",") {
      let written = trimmed(part)
      guard let name = ReasonedException.Name(written), CheckList[name.id] != nil else {
        diagnostics.add(
          "unknown-check", at: comment.place, "`\(written)` is not the id of a check",
          mend: CheckList.mend(String(written.prefix { $0 != "(" })))
        continue
      }
      names.append(name)
    }
    return names.isEmpty
      ? nil : ReasonedException(names: names, reason: reason, place: comment.place, lines: comment.lines)
  }
}
