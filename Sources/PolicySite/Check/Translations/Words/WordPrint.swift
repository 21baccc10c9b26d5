/// One number for each word, so that words are looked up and compared without making strings: case, accents and the vowel
/// marks of Arabic make no difference (64-bit FNV-1a over the folded scalars).
struct WordPrint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ scalar: Unicode.Scalar) {
    let folded = Self.folded(scalar.value)
    guard folded != 0 else { return }
    value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    var print = WordPrint()
    for scalar in word { print.add(scalar) }
    return print.value
  }

  static func of(_ word: String) -> UInt64 { of(word.unicodeScalars) }

  /// The scalar as it counts; 0 for a mark that doesn't.
  static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value | 0x20
    case 0..<0xC0: return value
    case 0xC0...0xFF: return UInt32(latin[Int(value - 0xC0)])
    case 0x300...0x36F: return 0
    case 0x600..<0x700: return foldedArabic(value)
    case 0x100..<0x600, 0x1E00..<0x2000:
      let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first
      return small?.value ?? value
    default: return value
    }
  }

  private static func foldedArabic(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x64B...0x65F, 0x670, 0x640: 0
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649: 0x64A
    case 0x629: 0x647
    default: value
    }
  }

  /// The letters from À to ÿ without their marks.
  private static let latin = Array("aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy".utf8)
}
