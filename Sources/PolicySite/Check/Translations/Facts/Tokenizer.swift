/// Cuts a passage into words, runs of digits, spaces and marks; addresses come out whole.
struct Tokenizer {
  let scalars: [UInt32]
  let vocabulary: Vocabulary
  private(set) var tokens: [Token] = []
  private(set) var words: [Passage.Word] = []
  private(set) var addresses: [Fact] = []

  init(_ scalars: [UInt32], vocabulary: Vocabulary) {
    self.scalars = scalars
    self.vocabulary = vocabulary
    tokens.reserveCapacity(scalars.count / 3)
    run()
  }

  private mutating func run() {
    let finder = mayHaveAddresses ? AddressFinder(scalars: scalars, locale: vocabulary.locale) : nil
    var index = 0
    while index < scalars.count {
      let start = index
      let value = scalars[index]
      if let finder, isChunkStart(index), let (facts, end) = finder.addresses(from: index) {
        addresses += facts
        tokens.append(Token(kind: .whole, start: start, end: end))
        index = end
      } else if ScalarKind.isLetter(value) {
        index = readWord(from: start)
      } else if ScalarKind.digit(value) != nil {
        repeat { index += 1 } while index < scalars.count && ScalarKind.digit(scalars[index]) != nil
        tokens.append(Token(kind: .digits, start: start, end: index))
      } else if ScalarKind.isSpace(value) {
        repeat { index += 1 } while index < scalars.count && ScalarKind.isSpace(scalars[index])
        tokens.append(Token(kind: .space, start: start, end: index))
      } else {
        index += 1
        // Marks of direction are nothing.
        if !(0x200B...0x200F).contains(value), value != 0x2060 {
          tokens.append(Token(kind: .mark, start: start, end: index))
        }
      }
    }
  }

  private mutating func readWord(from start: Int) -> Int {
    var print = WordPrint()
    var index = start
    repeat {
      print.add(Self.scalar(scalars[index]))
      index += 1
      // Where words stand without spaces, a name in Latin letters is still a word of its own.
    } while index < scalars.count && ScalarKind.isLetter(scalars[index])
      && (scalars[index] < 0x2E80) == (scalars[start] < 0x2E80)
    words.append(Passage.Word(print: print.value, start: start, end: index))
    let meaning = vocabulary[print.value] ?? (ScalarKind.isArabic(scalars[start]) ? bare(start..<index) : nil)
    tokens.append(Token(kind: .word, start: start, end: index, meaning: meaning))
    return index
  }

  /// The meaning of an Arabic word without what is joined to its head: "and", "in", "the".
  private func bare(_ range: Range<Int>) -> Vocabulary.Meaning? {
    let letters = scalars[range].map { WordPrint.folded($0) }.filter { $0 != 0 }
    for prefix in Self.prefixes where letters.count > prefix.count + 1 && letters.starts(with: prefix) {
      let print = WordPrint.of(letters.dropFirst(prefix.count).map(Self.scalar))
      if var meaning = vocabulary[print] {
        if prefix[0] == Self.prefixes[0][0] { meaning.isAddition = true }
        return meaning
      }
    }
    return nil
  }

  private static let prefixes: [[UInt32]] = ["و", "ال", "وال", "ب", "بال", "ل", "لل", "ف", "ك", "وب", "ول"].map {
    $0.unicodeScalars.map { WordPrint.folded($0.value) }
  }

  static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  // MARK: Addresses

  /// Whether a look for addresses is worth while: there is `@`, `://`, or a letter on both sides of a point.
  private var mayHaveAddresses: Bool {
    for (index, value) in scalars.enumerated().dropFirst() {
      switch value {
      case 0x40: return true
      case 0x2E, 0x2F:
        if index + 1 < scalars.count, ScalarKind.isLetter(scalars[index + 1]) || scalars[index + 1] == 0x2F {
          return true
        }
      default: continue
      }
    }
    return false
  }

  private func isChunkStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return !ScalarKind.isLetter(before) && ScalarKind.digit(before) == nil
      && ![0x40, 0x2E, 0x2D, 0x5F, 0x2F].contains(before)
  }
}
