import CommonMark

/// Written HTML as a list of tags and texts, as strictly as it was written.
struct Markup {
  enum Token: Equatable {
    case open(name: String, attributes: [String: String])
    case close(name: String)
    case text(String)
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  static let voids: Set<String> = ["br", "hr", "img"]

  let tokens: [Token]

  init(_ html: Bytes) throws {
    var tokens: [Token] = []
    var rest = html[...]
    while let first = rest.first {
      if first != UInt8(ascii: "<") {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        if text.contains(UInt8(ascii: ">")) { throw Fault(description: "a bare > in \(Bytes(text).string)") }
        tokens.append(.text(Bytes(text).string))
        rest = rest[text.endIndex...]
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { throw Fault(description: "a tag without end") }
      tokens.append(try Self.tag(Bytes(rest[rest.startIndex + 1..<end]).string))
      rest = rest[(end + 1)...]
    }
    self.tokens = tokens
  }

  private static func tag(_ source: String) throws -> Token {
    if source.hasPrefix("/") { return .close(name: String(source.dropFirst())) }
    var rest = source[...]
    if rest.hasSuffix(" /") { rest = rest.dropLast(2) }
    let name = String(rest.prefix { $0 != " " })
    rest = rest.dropFirst(name.count)
    guard name.allSatisfy({ $0.isLowercase || $0.isNumber }), !name.isEmpty else {
      throw Fault(description: "a tag <\(source)>")
    }
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else {
        throw Fault(description: "attributes of <\(source)>")
      }
      let key = String(rest[rest.index(after: rest.startIndex)..<equals])
      let value = rest[rest.index(equals, offsetBy: 2)...].prefix { $0 != "\"" }
      guard value.endIndex < rest.endIndex, attributes.updateValue(String(value), forKey: key) == nil else {
        throw Fault(description: "attribute \(key) of <\(source)>")
      }
      rest = rest[rest.index(after: value.endIndex)...]
    }
    return .open(name: name, attributes: attributes)
  }
}
