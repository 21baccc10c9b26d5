/// The part of an address that is made of a heading or a title.
package enum Slug {
  /// The slug of inline content.
  package static func of(_ content: [Inline]) -> Bytes { of(content.plainText) }

  /// `text` in small letters, Latin letters without their marks (é → e, œ → oe, ß → ss), letters and digits of other
  /// scripts as they are, and one hyphen for whatever stands between; `section` if nothing is left.
  package static func of(_ text: Bytes) -> Bytes {
    var slug: Bytes = []
    slug.reserveCapacity(text.count)
    var isPending = false
    func begin() {
      if isPending, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isPending = false
    }
    for scalar in text.string.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          begin()
          slug.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          begin()
          slug.append(byte | 0x20)
        default: isPending = true
        }
      } else if isMark(scalar) {
        // A combining mark behind a Latin letter is part of it; behind others (Arabic, Devanagari) it stays.
        if !isPending, let last = slug.last, last >= 0x80 { slug += String(scalar).utf8 }
      } else if let letters = LatinFolding.ascii(of: scalar) {
        begin()
        slug += letters
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        begin()
        slug += scalar.properties.lowercaseMapping.utf8
      } else if scalar.properties.generalCategory != .format {
        isPending = true
      }
    }
    return slug.isEmpty ? Bytes("section") : slug
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
