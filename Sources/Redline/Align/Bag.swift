/// The words of a thing without their order, by which two things are likened.
struct Bag {
  /// Sorted; a word that occurs twice is there twice.
  private let words: [UInt64]
  let weight: Int

  init(words: consuming [UInt64]) {
    words.sort()
    weight = words.reduce(0) { $0 + Self.weight(of: $1) }
    self.words = words
  }

  /// The bag of what is in either.
  func joined(with other: Bag) -> Bag {
    Bag(words: words + other.words)
  }

  /// The weight of the words that both have.
  func overlap(with other: Bag) -> Int {
    var (one, two, sum) = (0, 0, 0)
    while one < words.count, two < other.words.count {
      let (left, right) = (words[one], other.words[two])
      if left == right {
        sum += Self.weight(of: left)
        one += 1
        two += 1
      } else if left < right {
        one += 1
      } else {
        two += 1
      }
    }
    return sum
  }

  /// From 0 (nothing in common) to 1: the middle between the share of the smaller bag that the larger has, and the share
  /// of both that they have in common, so that a text to which much was added is still alike.
  func likeness(to other: Bag) -> Double {
    Self.likeness(weight, other.weight, overlap: overlap(with: other))
  }

  /// The same of two weights. It does not fall if the overlap grows.
  static func likeness(_ one: Int, _ other: Int, overlap: Int) -> Double {
    let smaller = min(one, other)
    guard smaller > 0 else { return 0 }
    let contained = Double(overlap) / Double(smaller)
    let common = 2 * Double(overlap) / Double(one + other)
    return (contained + common) / 2
  }

  static func weight(of word: UInt64) -> Int {
    Int(word & WordCollector.weightMask)
  }
}
