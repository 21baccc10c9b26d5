/// The size that an image gives itself, in pixels.
package struct ImageSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// Reads the root element of an SVG or the header of a PNG (PNG specification, section 11.2.1); nil if it gives no size.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count >= 24 {
      width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
      height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
      return
    }
    let text = String(decoding: bytes.prefix(2_000), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg") else { return nil }
    let root = text[start.upperBound...].prefix { $0 != ">" }
    func length(_ name: String) -> Double? {
      guard let range = root.firstRange(of: " \(name)=\"") else { return nil }
      let value = root[range.upperBound...].prefix { $0 != "\"" }
      return Double(value.hasSuffix("px") ? value.dropLast(2) : value)
    }
    guard let width = length("width"), let height = length("height"), (1...10_000).contains(width),
      (1...10_000).contains(height)
    else { return nil }
    self.width = Int(width.rounded())
    self.height = Int(height.rounded())
  }
}
