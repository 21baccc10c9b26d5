/// A number that stands for bytes, to see whether they changed: FNV-1a with 64 bits. Whoever could forge one could as well
/// write the file.
struct Fingerprint: Hashable, CustomStringConvertible {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value ^= UInt64(byte)
      value &*= 0x100_0000_01b3
    }
  }

  var description: String { String(value, radix: 36) }
}
