/// Eight bytes looked at together, whatever their order.
extension UInt64 {
  /// Eight times the byte.
  init(eightTimes byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  var hasZeroByte: Bool {
    (self &- UInt64(eightTimes: 0x01)) & ~self & UInt64(eightTimes: 0x80) != 0
  }

  func has(_ byte: UInt8) -> Bool { (self ^ UInt64(eightTimes: byte)).hasZeroByte }
}
