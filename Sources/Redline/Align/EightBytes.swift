import CommonMark

extension UInt64 {
  /// How many of eight bytes, the first one lowest, are plain letters, up to the first that is none.
  var lettersInFront: Int {
    let small = (self | Self(eightTimes: 0x20)) & Self(eightTimes: 0x7F)
    // The highest bit of a byte is set where the sum reaches it: from "a" on, and behind "z".
    let others = ~(small &+ Self(eightTimes: 0x80 - 0x61)) | (small &+ Self(eightTimes: 0x80 - 0x7B)) | self
    return (others & Self(eightTimes: 0x80)).trailingZeroBitCount / 8
  }
}
