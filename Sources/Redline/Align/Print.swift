import CommonMark

/// A 64-bit hash, the same on every machine and in every run. It takes eight bytes at a time, however these are handed in.
struct Print: ReadingSink {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var part: UInt64 = 0
  private var count: UInt64 = 0

  mutating func add(_ byte: UInt8) {
    part = part << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 {
      state = Self.mixed(state, part)
      part = 0
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    while index < end, count & 7 != 0 {
      add(bytes[index])
      index += 1
    }
    let whole = UnsafeRawBufferPointer(bytes)
    var state = state
    while end - index >= 8 {
      state = Self.mixed(state, UInt64(bigEndian: whole.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      count &+= 8
      index += 8
    }
    self.state = state
    while index < end {
      add(bytes[index])
      index += 1
    }
  }

  var value: UInt64 { Self.stir(state ^ part ^ count &* Self.odd) }

  static func of(_ bytes: Bytes) -> UInt64 {
    bytes.withUnsafeBufferPointer { of($0, 0, $0.count) }
  }

  /// The hash of a few bytes, such as a word. Of eight bytes or less, two of the same length have the same hash only if
  /// they are the same: each step can be undone.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let length = end - start
    guard 1..<8 ~= length, bytes.count - start >= 8 else { return ofAny(bytes, start, end) }
    // Nearly all words. What follows them is shifted out.
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    return stir(UInt64(truncatingIfNeeded: length) &* odd ^ UInt64(bigEndian: eight) &>> UInt64(64 - 8 * length))
  }

  private static func ofAny(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let whole = UnsafeRawBufferPointer(bytes)
    var state = UInt64(truncatingIfNeeded: end - start) &* odd
    var index = start
    while end - index >= 8 {
      state = mixed(state, UInt64(bigEndian: whole.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var part: UInt64 = 0
    if end - start >= 8 {
      // The last eight bytes, without those that were taken already.
      let last = UInt64(bigEndian: whole.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      part = last & (1 << UInt64(8 * (end - index)) &- 1)
    } else {
      while index < end {
        part = part << 8 | UInt64(bytes[index])
        index += 1
      }
    }
    return stir(state ^ part)
  }

  /// Up to this length, `of` of bytes of the same length is as certain as comparing them.
  static let certain = 8

  static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
    stir(one &* odd ^ other)
  }

  private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ state: UInt64, _ part: UInt64) -> UInt64 {
    let product = (state ^ part) &* odd
    return product ^ product >> 29
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

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    self.bytes += UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
