/// Finds for each fact of one section the fact of the other that says the same.
struct FactMatching {
  /// A fact with its passage.
  struct Stated {
    var fact: Fact
    var passage: Passage
    /// Which passage of its section that is.
    var index: Int
  }

  let source: [Stated]
  let translation: [Stated]
  /// Whether each was found in the other.
  private var isMatched: (source: [Bool], translation: [Bool])

  /// - Parameter areAligned: whether the passages of both sections seem to be the same, one by one.
  init(source: [Stated], translation: [Stated], areAligned: Bool) {
    self.source = source
    self.translation = translation
    isMatched = (Array(repeating: false, count: source.count), Array(repeating: false, count: translation.count))
    // First what is the same at first sight, so that no doubtful reading takes its place.
    if areAligned {
      match { $0.index == $1.index && $0.fact.equals($1.fact) }
      match { $0.index == $1.index && $0.fact.agrees(with: $1.fact) }
    }
    match { $0.fact.isFirm && $1.fact.isFirm && $0.fact.equals($1.fact) }
    match { $0.fact.equals($1.fact) }
    match { $0.fact.agrees(with: $1.fact) }
    matchParts()
  }

  /// Those of the source text that the translation lacks, and the other way round.
  var rest: (source: [Stated], translation: [Stated]) {
    (
      zip(source, isMatched.source).filter { !$1 }.map(\.0),
      zip(translation, isMatched.translation).filter { !$1 }.map(\.0)
    )
  }

  private mutating func match(_ areSame: (Stated, Stated) -> Bool) {
    var first = 0
    for (index, one) in source.enumerated() where !isMatched.source[index] {
      while first < translation.count, isMatched.translation[first] { first += 1 }
      guard first < translation.count else { return }
      for other in first..<translation.count where !isMatched.translation[other] {
        guard areSame(one, translation[other]) else { continue }
        isMatched.source[index] = true
        isMatched.translation[other] = true
        break
      }
    }
  }

  /// `6.1` here, `6(1)` there.
  private mutating func matchParts() {
    for index in source.indices where !isMatched.source[index] && source[index].fact.parts.count > 1 {
      guard let found = Self.find(source[index].fact.parts, in: translation, isMatched.translation) else { continue }
      isMatched.source[index] = true
      for place in found { isMatched.translation[place] = true }
    }
    for index in translation.indices where !isMatched.translation[index] && translation[index].fact.parts.count > 1 {
      guard let found = Self.find(translation[index].fact.parts, in: source, isMatched.source) else { continue }
      isMatched.translation[index] = true
      for place in found { isMatched.source[place] = true }
    }
  }

  private static func find(_ parts: [String], in stated: [Stated], _ isMatched: [Bool]) -> [Int]? {
    var found: [Int] = []
    for part in parts {
      let place = stated.indices.first { !isMatched[$0] && !found.contains($0) && stated[$0].fact.keys[0] == part }
      guard let place else { return nil }
      found.append(place)
    }
    return found
  }
}
