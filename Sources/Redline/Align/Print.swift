import CommonMark

/// A 64-bit hash (FNV-1a, stirred), the same on every machine and in every run.
struct Print: ReadingSink {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var value: UInt64 { Self.stir(state) }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var print = Print()
    for byte in bytes { print.add(byte) }
    return print.value
  }

  static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
    stir(one &* 0x9E37_79B9_7F4A_7C15 ^ other)
  }

  private static func stir(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 32
  }
}

/// The reading itself, for when a hash is not enough.
struct Transcript: ReadingSink, Equatable {
  private(set) var bytes: Bytes = []

  mutating func add(_ byte: UInt8) { bytes.append(byte) }
}
