import CommonMark
import Testing

/// Words looked for eight bytes at a time.
struct WordSearchTests {
  @Test("A word is found wherever it stands, and nowhere else")
  func everyPlace() {
    let word = Bytes("allow ")
    for length in 0...40 {
      let text = Bytes((0..<length).map { $0 % 3 == 0 ? UInt8(ascii: "a") : UInt8(ascii: "l") })
      #expect(!text.has(word))
      for place in 0...length {
        #expect((text[..<place] + word + text[place...]).has(word), "\(length) bytes, at \(place)")
        #expect(!(text[..<place] + word.dropLast() + text[place...]).has(word), "\(length) bytes, at \(place)")
      }
    }
  }
}
