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
    /// What is not ASCII.
    func append(_ scalar: Unicode.Scalar) {
      if isMark(scalar) {
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
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x80 else {
        let end = text[index...].firstIndex { $0 < 0x80 } ?? text.count
        for scalar in String(decoding: text[index..<end], as: UTF8.self).unicodeScalars { append(scalar) }
        index = end
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        begin()
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        begin()
        slug.append(byte | 0x20)
      default: isPending = true
      }
      index += 1
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
