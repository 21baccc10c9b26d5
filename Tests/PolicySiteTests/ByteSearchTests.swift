import Testing

@testable import PolicySite

struct ByteSearchTests {
  @Test(arguments: ["allow ", "a.l", "<b", "l"])
  func `Each place of a needle is found, and no other`(needle: String) {
    let bytes = Array(needle.utf8)
    let search = ByteSearch(bytes)
    for length in 0...40 {
      let text = (0..<length).map { UInt8(ascii: $0 % 3 == 0 ? "a" : "o") }
      for place in 0...length {
        let parted = text[..<place] + bytes + text[place...]
        #expect(search.offsets(in: Array(parted)) == [place])
        #expect(search.offsets(in: Array(parted + bytes), limit: 1) == [place])
        #expect(search.offsets(in: Array(text[..<place] + bytes.dropLast() + text[place...])) == [])
      }
    }
  }
}
