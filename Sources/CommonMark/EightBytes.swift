/// Eight bytes looked at together, whatever their order.
extension UInt64 {
  /// Eight times the byte.
  init(eightTimes byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  var hasZeroByte: Bool {
    (self &- UInt64(eightTimes: 0x01)) & ~self & UInt64(eightTimes: 0x80) != 0
  }

  func has(_ byte: UInt8) -> Bool { (self ^ UInt64(eightTimes: byte)).hasZeroByte }
}

extension UnsafeRawBufferPointer {
  /// Looks at bytes one after the other, up to the one that is looked for; false if it does not come.
  ///
  /// - Parameters:
  ///   - isLikely: whether one of eight bytes is worth a look; most stretches have none, and are passed over.
  ///   - isFound: whether the byte at an index is the one.
  @inline(__always)
  func scan(_ isLikely: (UInt64) -> Bool, until isFound: (Int) -> Bool) -> Bool {
    var start = 0
    while start + 8 <= count {
      if isLikely(loadUnaligned(fromByteOffset: start, as: UInt64.self)) {
        for index in start..<start + 8 where isFound(index) { return true }
      }
      start += 8
    }
    for index in start..<count where isFound(index) { return true }
    return false
  }
}

extension Bytes {
  /// The same as `contains`, several times as fast.
  func has(_ byte: UInt8) -> Bool {
    withUnsafeBytes { bytes in
      bytes.scan {
        $0.has(byte)
      } until: {
        bytes[$0] == byte
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
