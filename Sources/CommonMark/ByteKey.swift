/// Bytes by which something is looked up, hashed in one go and not one by one.
struct ByteKey: Hashable {
  private let bytes: Bytes

  init(_ bytes: Bytes) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
