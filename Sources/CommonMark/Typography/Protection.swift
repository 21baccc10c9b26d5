/// The signs of a text that stay as they are: those in addresses, and those that carry a combining mark, which are no
/// quotes and spaces but characters of their own.
struct Protection {
  private let text: Bytes
  private let addresses: [Range<Int>]

  init(in text: Bytes) {
    self.text = text
    addresses = Addresses.ranges(in: text)
  }

  /// Whether the sign at `index`, `length` bytes long, is protected.
  func has(_ index: Int, length: Int = 1) -> Bool {
    !addresses.isEmpty && addresses.contains { $0.contains(index) } || hasMark(at: index + length)
  }

  private func hasMark(at index: Int) -> Bool {
    guard index < text.count, text[index] >= 0x80, let sign = text.scalar(at: index)?.value else { return false }
    switch sign {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return true
    default: return false
    }
  }
}
