/// Which names may stand in a ledger as plain keys and inside paths. All are ASCII: a name that two systems would
/// normalise differently can't be checked by a stranger with `sha256sum`.
enum FrozenName {
  /// A file directly in a version's folder: `fr.md`, `zh-Hant.md`, `entity.yml`. It begins with a letter or digit, and
  /// ends in a dot and lower-case letters, so that no YAML reader takes it for a number or a word of its own.
  static func isFile(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last, !ending.isEmpty, ending.allSatisfy(isLowerCase) else {
      return false
    }
    return parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy(isOfName) }
      && name.utf8.first.map(isAlphanumeric) == true
  }

  /// A locale, as far as it matters here: letters, digits and single inner hyphens.
  static func isLocale(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAlphanumeric) }
  }

  /// `entity/policy`: two names of folders.
  static func isPolicy(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }

  /// The file of a locale's text.
  static func file(ofLocale locale: String) -> String {
    locale + ".md"
  }

  /// The locale whose text `file` holds; nil for the card and other files.
  static func locale(ofFile file: String) -> String? {
    let locale = String(file.dropLast(3))
    return file.hasSuffix(".md") && isLocale(locale) ? locale : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: isLowerCase(byte)
    }
  }

  private static func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
