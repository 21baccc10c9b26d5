import CommonMark
import Testing

@Suite struct EscapingTests {
  /// Eight bytes are looked at together: wherever a byte stands, alone or next to another, it is escaped.
  @Test func `Each byte is escaped or left as it is, wherever it stands`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<19 {
        var text = Bytes("abcdefghijklmnopqrst")
        text[place] = byte
        text[place / 2] = text[place / 2] == byte ? byte : UInt8(ascii: "%")
        var output: Bytes = []
        Escaping.appendHTML(text, to: &output)
        #expect(output == text.flatMap(escaped), "\(byte) at \(place)")
      }
    }
  }

  private func escaped(_ byte: UInt8) -> Bytes {
    switch byte {
    case UInt8(ascii: "&"): Bytes("&amp;")
    case UInt8(ascii: "<"): Bytes("&lt;")
    case UInt8(ascii: ">"): Bytes("&gt;")
    case UInt8(ascii: "\""): Bytes("&quot;")
    default: [byte]
    }
  }
}
