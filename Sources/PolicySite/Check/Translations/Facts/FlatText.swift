import CommonMark

/// Inline content as one row of scalars, with the places of its lines and links.
struct FlatText {
  private(set) var scalars: [UInt32] = []
  private(set) var breaks: [Int] = []
  private(set) var links: [Link] = []

  struct Link {
    var range: Range<Int>
    var destination: String
  }

  mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let bytes):
        for scalar in bytes.string.unicodeScalars { scalars.append(scalar.value) }
      case .softBreak, .lineBreak:
        scalars.append(0x20)
        breaks.append(scalars.count)
      // Code is not read: it is no one's language.
      case .code: scalars.append(0xFFFC)
      case .emphasis(let inner), .strong(let inner): add(inner)
      case .link(let link):
        let start = scalars.count
        add(link.content)
        links.append(Link(range: start..<scalars.count, destination: link.destination.string))
      case .image: scalars.append(0xFFFC)
      }
    }
  }
}

extension FlatText.Link {
  /// The address that it leads to; nil for a section or a page of the site itself.
  func fact(in locale: LocaleTag) -> Fact? {
    let lower = destination.lowercased()
    if lower.hasPrefix("mailto:") {
      let address = destination.dropFirst(7).prefix { $0 != "?" }
      return address.isEmpty ? nil : .mail(String(address), range: range)
    }
    if lower.hasPrefix("tel:") {
      let digits = destination.utf8.filter(\.isDigit).map { $0 - 0x30 }
      return digits.count < 8 ? nil : .phone(digits, range: range)
    }
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return WebAddress(destination, in: locale).map { .web($0, range: range) }
  }
}
