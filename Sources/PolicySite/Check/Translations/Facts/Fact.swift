/// A value that a text states: a number, a date, an address.
struct Fact: Sendable {
  enum Kind: Sendable, Hashable, CaseIterable {
    case number, amount, date, email, address, phone
  }

  let kind: Kind
  /// What it says, then what it may also say: `1,500` is 1500, or one and a half.
  let keys: [String]
  /// Of a compound number (`6.1`) the numbers that another text may tell apart: `6(1)`.
  var parts: [String] = []
  /// The span of time that it tells, if its unit is known.
  var spans: [String] = []
  /// Of a web address: what else is to be compared.
  var web: WebAddress?
  /// Whether it is told if the other text lacks it. A number written as a word only answers for one in digits.
  var isFirm = true
  /// Its scalars in the passage.
  let range: Range<Int>

  /// Whether both say the same in the first reading.
  func equals(_ other: Fact) -> Bool {
    keys[0] == other.keys[0] && (spans.isEmpty || other.spans.isEmpty || !Set(spans).isDisjoint(with: other.spans))
  }

  /// Whether both can be read so that they say the same.
  func agrees(with other: Fact) -> Bool {
    if let web, let theirs = other.web { return web.agrees(with: theirs) }
    guard spans.isEmpty || other.spans.isEmpty else { return !Set(spans).isDisjoint(with: other.spans) }
    return other.keys.contains(keys[0]) || keys.contains(other.keys[0])
  }
}
