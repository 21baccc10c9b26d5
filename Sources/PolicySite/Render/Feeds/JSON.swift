/// A JSON value (RFC 8259), written with sorted keys and two spaces of indent: the same bytes on every machine.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSON])
  case object([String: JSON])
  /// An object whose keys are known: no dictionary is made of them. Quickest where they are sorted.
  case fields(KeyValuePairs<String, JSON>)

  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func write(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .string(let text): Self.write(text, to: &output)
    case .list(let values):
      Self.write(values, "[", "]", indent, &output) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let fields): Self.write(fields.sorted { $0.key < $1.key }, indent, &output)
    case .fields(let fields): Self.write(fields.sorted { $0.key < $1.key }, indent, &output)
    }
  }

  private static func write(_ fields: [(key: String, value: JSON)], _ indent: Int, _ output: inout [UInt8]) {
    write(fields, "{", "}", indent, &output) { field, output in
      write(field.key, to: &output)
      output += ": ".utf8
      field.value.write(to: &output, indent: indent + 1)
    }
  }

  private static func write<Member>(
    _ members: [Member], _ open: String, _ close: String, _ indent: Int, _ output: inout [UInt8],
    _ member: (Member, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, value) in members.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      startLine(indent + 1, &output)
      member(value, &output)
    }
    if !members.isEmpty { startLine(indent, &output) }
    output += close.utf8
  }

  private static func startLine(_ indent: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * indent) { output.append(UInt8(ascii: " ")) }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    defer { output.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      output += text.utf8
      return
    }
    let hexadecimal = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case ..<0x20: output += "\\u00".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
  }
}
