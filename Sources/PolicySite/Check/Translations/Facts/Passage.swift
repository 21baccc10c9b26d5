import CommonMark

/// A paragraph, a heading, a term or a cell: words that stand together, without their markup.
struct Passage {
  enum Kind { case heading, paragraph, cell, quote }

  let kind: Kind
  let spot: Spot
  /// Which cell of which table of its section, if it is one.
  var cell: Cell?
  let scalars: [UInt32]
  /// Where the second and later lines begin.
  let breaks: [Int]
  let words: [Word]
  let facts: [Fact]

  /// Where a passage begins.
  enum Spot: Hashable {
    /// A line of the Markdown.
    case body(Int)
    /// A line of the summary, or the title for −1.
    case head(Int)
  }

  struct Cell: Hashable {
    var table: Int
    var row: Int
    var column: Int
  }

  struct Word {
    var print: UInt64
    var start: Int
    var end: Int
  }

  /// - Parameters:
  ///   - content: what stands in it.
  ///   - vocabulary: of its language.
  init(_ content: [Inline], kind: Kind, spot: Spot, cell: Cell? = nil, vocabulary: Vocabulary) {
    var flat = FlatText()
    flat.add(content)
    let tokenizer = Tokenizer(flat.scalars, vocabulary: vocabulary)
    var facts = FactReader.facts(in: tokenizer)
    for link in flat.links {
      guard let fact = link.fact(in: vocabulary.locale) else { continue }
      // What the link says and where it leads are one fact.
      if facts.contains(where: {
        $0.kind == fact.kind && link.range.contains($0.range.lowerBound) && $0.agrees(with: fact)
      }) {
        continue
      }
      facts.append(fact)
    }
    self.kind = kind
    self.spot = spot
    self.cell = cell
    self.facts = facts
    scalars = flat.scalars
    breaks = flat.breaks
    words = tokenizer.words
  }

  /// The words at a place, as they stand there.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars[range] { text.append(Tokenizer.scalar(value)) }
    return String(text)
  }

  /// How many lines below the first a place stands.
  func lines(to place: Int) -> Int { breaks.count { $0 <= place } }
}
