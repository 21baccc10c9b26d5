/// A number as texts write it: digits before and after the separator.
struct WrittenDecimal {
  var whole: [UInt8]
  var fraction: [UInt8] = []

  /// Times a power of ten.
  func times(_ factor: Int) -> WrittenDecimal {
    var moved = self
    var rest = factor
    while rest > 1 {
      moved.whole.append(moved.fraction.isEmpty ? 0 : moved.fraction.removeFirst())
      rest /= 10
    }
    return moved
  }

  /// Without zeros that say nothing: `50` for `050,00`.
  var canonical: String {
    let head = whole.drop { $0 == 0 }
    let tail = fraction.reversed().drop { $0 == 0 }.reversed()
    let digits = (head.isEmpty ? [0] : Array(head)).map { $0 + 0x30 }
    return String(decoding: digits, as: UTF8.self)
      + (tail.isEmpty ? "" : "." + String(decoding: tail.map { $0 + 0x30 }, as: UTF8.self))
  }

  /// Its value, if it is a whole number that can be counted with.
  var integer: Int? {
    guard fraction.allSatisfy({ $0 == 0 }), whole.count < 10 else { return nil }
    return whole.reduce(0) { $0 * 10 + Int($1) }
  }
}
