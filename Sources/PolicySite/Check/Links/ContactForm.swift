/// Whether an address or a number has the form that it needs to reach anyone.
enum ContactForm {
  /// What is wrong with an e-mail address (RFC 5321 and 6531, without quoted parts and address literals); nil if nothing is.
  static func fault(ofEmail text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return parts.count < 2 ? "it has no @" : "it has more than one @" }
    if text.contains(where: \.isWhitespace) { return "there is a space in it" }
    let (local, domain) = (parts[0], parts[1])
    let signs = "!#$%&'*+/=?^_`{|}~-."
    guard !local.isEmpty, local.utf8.count <= 64, !local.hasPrefix("."), !local.hasSuffix("."), !local.contains("..")
    else {
      return "what stands before the @ can't be a mailbox"
    }
    guard local.allSatisfy({ $0.isLetter || $0.isNumber || signs.contains($0) }) else {
      return "a sign before the @ can't stand there"
    }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1 else { return "what stands after the @ has no full stop" }
    let isDomain = labels.allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    guard isDomain, labels.last?.contains(where: \.isLetter) == true else {
      return "what stands after the @ is no domain"
    }
    return nil
  }

  /// What is wrong with a telephone number as people write it: ITU-T E.123 and E.164.
  static func fault(ofPhone text: String) -> String? {
    let number = withoutExtension(text)
    let digits = number.count { $0.wholeNumberValue != nil }
    if let other = number.first(where: { $0.wholeNumberValue == nil && !"+()-./ \u{A0}\u{202F}\u{2011}".contains($0) })
    {
      return "`\(other)` can't be dialled"
    }
    let pluses = number.count { $0 == "+" }
    let isPlusFirst = number.first { $0 != "(" && $0 != " " } == "+"
    guard pluses == 0 || pluses == 1 && isPlusFirst else { return "a + stands only at its beginning" }
    guard number.count(where: { $0 == "(" }) == number.count(where: { $0 == ")" }) else {
      return "a parenthesis is not closed"
    }
    // `+33 (0)1 …`: the zero in parentheses is not dialled from abroad.
    let dialled = digits - (pluses == 1 && number.contains("(0)") ? 1 : 0)
    if pluses == 1, dialled < 7 { return "it has too few digits" }
    return dialled < 3 ? "it has too few digits" : dialled > 15 ? "it has more than 15 digits" : nil
  }

  /// What is wrong with a `tel:` address (RFC 3966).
  static func fault(ofTelephoneLink target: String) -> String? {
    let parts = target.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)
    let number = parts[0]
    if number.contains("%20") || number.contains(where: \.isWhitespace) { return "there is a space in it" }
    if let other = number.first(where: { !($0.isASCII && $0.isNumber) && !"+()-.*#".contains($0) }) {
      return "`\(other)` can't be dialled"
    }
    let digits = number.count(where: \.isNumber)
    if number.dropFirst().contains("+") { return "a + stands only at its beginning" }
    if number.first == "+" {
      return digits < 7 ? "it has too few digits" : digits > 15 ? "it has more than 15 digits" : nil
    }
    let isShort = digits <= 6
    let hasContext = parts.dropFirst().contains { $0.lowercased().hasPrefix("phone-context=") }
    if digits < 2 { return "it has too few digits" }
    return isShort || hasContext ? nil : "it has no country code, so that nobody abroad can dial it"
  }

  private static func withoutExtension(_ text: String) -> String {
    let lower = text.lowercased()
    for word in [" ext. ", " ext ", " extension ", " poste ", ";ext=", " x"] {
      guard let range = lower.firstRange(of: word),
        lower[range.upperBound...].allSatisfy({ $0.isNumber || $0 == " " }), !lower[range.upperBound...].isEmpty
      else { continue }
      return String(lower[..<range.lowerBound])
    }
    return text
  }
}
