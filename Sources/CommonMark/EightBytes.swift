/// Eight bytes looked at together. Of the results, the highest bit of a byte stands for that byte.
extension UInt64 {
  /// Eight times the byte.
  init(eightTimes byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Where a byte is zero.
  private var zeros: UInt64 {
    let low = UInt64(eightTimes: 0x7F)
    return ~(((self & low) &+ low) | self | low)
  }

  /// Where `byte` stands.
  func places(of byte: UInt8) -> UInt64 { (self ^ UInt64(eightTimes: byte)).zeros }

  func has(_ byte: UInt8) -> Bool { places(of: byte) != 0 }
}

extension UnsafeRawBufferPointer {
  /// Looks at bytes one after the other, up to the one that is looked for; false if it does not come.
  ///
  /// - Parameters:
  ///   - places: which of eight bytes are worth a look; most stretches have none, and are passed over.
  ///   - isFound: whether the byte at an index is the one. Of fewer than eight bytes each is asked about.
  @inline(__always)
  func scan(_ places: (UInt64) -> UInt64, until isFound: (Int) -> Bool) -> Bool {
    var start = 0
    while start + 8 <= count {
      var left = places(UInt64(littleEndian: loadUnaligned(fromByteOffset: start, as: UInt64.self)))
      while left != 0 {
        if isFound(start + left.trailingZeroBitCount / 8) { return true }
        left &= left &- 1
      }
      start += 8
    }
    guard start < count else { return false }
    guard count >= 8 else {
      for index in start..<count where isFound(index) { return true }
      return false
    }
    // The last eight once more, without those that were looked at.
    var left = places(UInt64(littleEndian: loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)))
    left &= ~0 << UInt64(8 * (start - (count - 8)))
    while left != 0 {
      if isFound(count - 8 + left.trailingZeroBitCount / 8) { return true }
      left &= left &- 1
    }
    return false
  }
}

extension Bytes {
  /// The same as `contains`, several times as fast.
  func has(_ byte: UInt8) -> Bool {
    withUnsafeBytes { bytes in
      bytes.scan { eight in
        eight.places(of: byte)
      } until: { index in
        bytes[index] == byte
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes are the same, at eight times the speed of `==`.
  func reads(like other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        var index = 0
        while index + 8 <= one.count {
          let word = one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          guard word == other.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
          index += 8
        }
        while index < one.count {
          guard one[index] == other[index] else { return false }
          index += 1
        }
        return true
      }
    }
  }
}
