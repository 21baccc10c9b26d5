/// A JSON value (RFC 8259), written with sorted keys and two spaces of indent: the same bytes on every machine.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  /// A string as its UTF-8 bytes.
  case text([UInt8])
  case list([JSON])
  case object([String: JSON])
  /// An object whose keys are known: no dictionary is made of them. Quickest where they are sorted.
  case fields(KeyValuePairs<String, JSON>)
  /// What `written(at:)` gave.
  case written([UInt8])

  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  /// The same value as bytes, for one that stands in several places at the same depth.
  ///
  /// - Parameter depth: how many lists and objects are around it.
  func written(at depth: Int) -> JSON {
    var output: [UInt8] = []
    write(to: &output, indent: depth)
    return .written(output)
  }

  private func write(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .string(var text): text.withUTF8 { Self.write($0, to: &output) }
    case .text(let text): text.withUnsafeBufferPointer { Self.write($0, to: &output) }
    case .list(let values):
      Self.write(values, "[", "]", indent, &output) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let fields): Self.write(fields.sorted { $0.key < $1.key }, indent, &output)
    case .fields(let fields):
      if zip(fields, fields.dropFirst()).allSatisfy({ $0.key < $1.key }) {
        Self.write(fields, indent, &output)
      } else {
        Self.write(fields.sorted { $0.key < $1.key }, indent, &output)
      }
    case .written(let bytes): output += bytes
    }
  }

  private static func write(
    _ fields: some Collection<(key: String, value: JSON)>, _ indent: Int, _ output: inout [UInt8]
  ) {
    write(fields, "{", "}", indent, &output) { field, output in
      JSON.string(field.key).write(to: &output, indent: 0)
      output += ": ".utf8
      field.value.write(to: &output, indent: indent + 1)
    }
  }

  private static func write<Members: Collection>(
    _ members: Members, _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ indent: Int, _ output: inout [UInt8],
    _ member: (Members.Element, inout [UInt8]) -> Void
  ) {
    output.append(UInt8(ascii: open))
    var isFirst = true
    for value in members {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      startLine(indent + 1, &output)
      member(value, &output)
    }
    if !isFirst { startLine(indent, &output) }
    output.append(UInt8(ascii: close))
  }

  private static func startLine(_ indent: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  /// Copies runs of bytes that stand as they are in one go.
  private static func write(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      output += escaped(byte)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    output.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let hexadecimal = Array("0123456789abcdef".utf8)
    switch byte {
    case 0x0A: return Array("\\n".utf8)
    case 0x0D: return Array("\\r".utf8)
    case 0x09: return Array("\\t".utf8)
    case ..<0x20: return "\\u00".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    default: return [UInt8(ascii: "\\"), byte]
    }
  }
}
