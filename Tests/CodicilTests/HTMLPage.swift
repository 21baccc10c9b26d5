import Foundation

/// A page read back: its elements in order, with decoded attributes and texts.
///
/// Strict, for it reads what Codicil wrote: each element is closed where it must be, each attribute has its quotes.
struct HTMLPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// All text inside, decoded.
    var text = ""
  }

  struct Malformed: Error {
    var message: String
  }

  private(set) var elements: [Element] = []

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input", "source", "wbr"]

  init(_ bytes: Data) throws {
    var scanner = Scanner(bytes: Array(bytes))
    var open: [Int] = []
    while !scanner.isAtEnd {
      guard scanner.isAtTag else {
        let text = try scanner.text()
        for index in open { elements[index].text += text }
        continue
      }
      switch try scanner.tag() {
      case .declaration: continue
      case .end(let name):
        guard let index = open.popLast(), elements[index].name == name else {
          throw Malformed(message: "</\(name)> closes nothing")
        }
      case .start(let name, let attributes):
        elements.append(Element(name: name, attributes: attributes))
        if !Self.void.contains(name) { open.append(elements.count - 1) }
      }
    }
    guard open.isEmpty else { throw Malformed(message: "<\(elements[open[0]].name)> is never closed") }
  }

  func all(_ name: String) -> [Element] {
    elements.filter { $0.name == name }
  }

  func first(_ name: String) -> Element? {
    elements.first { $0.name == name }
  }

  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// Every address that a browser would follow or fetch.
  var links: [String] {
    elements.flatMap { element in ["href", "src", "srcset"].compactMap { element.attributes[$0] } }
  }

  private enum Tag {
    case declaration
    case start(String, [String: String])
    case end(String)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place >= bytes.count }
    var isAtTag: Bool { bytes[place] == UInt8(ascii: "<") }

    mutating func text() throws -> String {
      try HTMLPage.decoded(until { $0 == UInt8(ascii: "<") })
    }

    mutating func tag() throws -> Tag {
      place += 1
      guard !isAtEnd else { throw Malformed(message: "a lonely <") }
      if bytes[place] == UInt8(ascii: "!") {
        _ = until { $0 == UInt8(ascii: ">") }
        place += 1
        return .declaration
      }
      let isEnd = bytes[place] == UInt8(ascii: "/")
      if isEnd { place += 1 }
      let name = until { !($0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57) }
      guard !name.isEmpty else { throw Malformed(message: "a < that begins no tag, at byte \(place)") }
      var attributes: [String: String] = [:]
      while true {
        skipSpace()
        guard !isAtEnd else { throw Malformed(message: "<\(name) does not end") }
        if bytes[place] == UInt8(ascii: ">") { break }
        let key = until { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 <= 32 }
        guard !key.isEmpty, attributes[key] == nil, !key.contains("\"") else {
          throw Malformed(message: "<\(name) has a broken attribute `\(key)`")
        }
        guard !isAtEnd, bytes[place] == UInt8(ascii: "=") else {
          attributes[key] = ""
          continue
        }
        place += 1
        guard !isAtEnd, bytes[place] == UInt8(ascii: "\"") else {
          throw Malformed(message: "<\(name) \(key)= has no quotes")
        }
        place += 1
        attributes[key] = try HTMLPage.decoded(until { $0 == UInt8(ascii: "\"") })
        place += 1
      }
      place += 1
      return isEnd ? .end(name) : .start(name, attributes)
    }

    private mutating func skipSpace() {
      while !isAtEnd, bytes[place] <= 32 { place += 1 }
    }

    private mutating func until(_ isEnd: (UInt8) -> Bool) -> String {
      let start = place
      while !isAtEnd, !isEnd(bytes[place]) { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
  }

  /// Character references resolved; one that is not known is a fault.
  private static func decoded(_ text: String) throws -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'"]
    var result = ""
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: "&") {
      result.unicodeScalars += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";"),
        let character = known[String(rest[rest.index(after: start)..<end])]
      else { throw Malformed(message: "an unknown character reference in `\(text)`") }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    result.unicodeScalars += rest
    return result
  }
}
