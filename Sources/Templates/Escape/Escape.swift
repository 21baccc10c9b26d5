/// How a value is changed on its way into the page. Bytes are escaped, not characters: a quote is a quote also before a
/// combining accent.
enum Escape: UInt8, Sendable {
  /// As it is: plain text, and markup that Codicil made.
  case none
  /// HTML text and double-quoted attributes.
  case html
  /// A whole address in an attribute.
  case address
  /// A piece of an address, behind its scheme: whatever has a meaning in addresses is percent-encoded.
  case component
  /// One of several addresses in an attribute; nothing of it if its scheme is unsafe.
  case listedAddress
  /// Inside a JSON string inside a script.
  case json
  case xmlText
  case xmlAttribute

  func append(_ value: [UInt8], to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: value)
    case .html: EscapeTable.html.append(value, to: &output)
    case .address: EscapeTable.address.append(value, to: &output)
    case .component: EscapeTable.component.append(value, to: &output)
    case .listedAddress:
      if !UnsafeScheme.begins(value) { EscapeTable.listedAddress.append(value, to: &output) }
    case .json: EscapeTable.json.append(value, to: &output)
    case .xmlText: EscapeTable.xmlText.append(Self.withoutNoncharacters(value), to: &output)
    case .xmlAttribute: EscapeTable.xmlAttribute.append(Self.withoutNoncharacters(value), to: &output)
    }
  }

  /// Without U+FFFE and U+FFFF, which are no characters of XML.
  private static func withoutNoncharacters(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(0xEF) else { return value }
    var kept: [UInt8] = []
    var index = 0
    while index < value.count {
      if value.holds([0xEF, 0xBF, 0xBE], at: index) || value.holds([0xEF, 0xBF, 0xBF], at: index) {
        index += 3
      } else {
        kept.append(value[index])
        index += 1
      }
    }
    return kept
  }
}
