import CommonMark
import Testing

@testable import Redline

/// What is found out once for several versions, and what is found out the short way.
@Suite struct LineageTests {
  @Test(arguments: 0..<2) func `Versions merged as one lineage come out as each two of them do alone`(part: Int) {
    for seed in 0..<60 {
      let versions = versions(6, seed: UInt64(5000 + part * 1000 + seed))
      let lineage = Lineage()
      let editions = versions.map { lineage.edition($0) }
      for old in versions.indices {
        for new in versions.indices.dropFirst(old) {
          let merge = lineage.merge(editions[old], editions[new])
          let alone = Merge(old: versions[old], new: versions[new])
          #expect(parts(merge) == parts(alone) && merge.summary == alone.summary, "seed \(seed), \(old) to \(new)")
          #expect(merge.old == versions[old] && merge.new == versions[new], "seed \(seed), \(old) to \(new)")
          #expect(page(merge, context: 1) == page(alone, context: 1), "seed \(seed), \(old) to \(new)")
        }
      }
    }
  }

  @Test func `A version between two others is found again, wherever its blocks stand`() {
    let blocks = [h(2, "A", id: "a"), p("one two"), p("three four"), h(2, "B", id: "b"), p("one two"), ul("x", "y")]
    let lineage = Lineage()
    let first = lineage.edition(Document(blocks: blocks))
    let other = lineage.edition(Document(blocks: Array(blocks[3...] + blocks[..<3]) + [p("new")]))
    #expect(first.known[1] === first.known[4])
    #expect(
      Array(other.known[..<6]).map(ObjectIdentifier.init)
        == [3, 4, 5, 0, 1, 2].map { ObjectIdentifier(first.known[$0]) })
    let again = lineage.edition(Document(blocks: blocks))
    #expect(again.known.map(ObjectIdentifier.init) == first.known.map(ObjectIdentifier.init))
    #expect(again !== first && lineage.edition(Document(blocks: blocks)) === again)
  }

  @Test func `Sections that kept their ids and places are found the short way as they are the long way`() {
    var found = 0
    for seed in 0..<120 {
      let versions = versions(4, seed: UInt64(9000 + seed)).map(withIDs)
      let lineage = Lineage()
      let editions = versions.map { lineage.edition($0) }
      for (old, new) in zip(editions, editions.dropFirst()) {
        guard let short = PassagePlan.inPlace(old, new) else { continue }
        #expect(short == PassagePlan.matched(old, new), "seed \(seed)")
        found += short.count > 1 ? 1 : 0
      }
    }
    #expect(found > 50)
  }

  @Test func `Two things are taken as alike the short way if they are the long way`() {
    var random = SeededGenerator(seed: 3)
    for letters in [2, 6, 40] {
      for _ in 0..<2000 {
        let one = features(words(&random, letters))
        // Every other pair has much in common.
        let other = features(random.chance(2) ? words(&random, letters) : one.words.filter { _ in !random.chance(4) })
        #expect(one.isLike(other) == (one.value(with: other) > 0), "\(one.words) \(other.words)")
      }
    }
  }

  @Test func `The words of a paragraph are the same whether collected or cut`() {
    for seed in 0..<200 {
      var make = DocumentGenerator(seed: UInt64(seed))
      make.isOdd = seed % 2 == 0
      let content = make.content(6)
      var collector = WordCollector()
      collector.take(content)
      if let words = Tape(paragraphs: [content]).collected { #expect(words == collector.words, "seed \(seed)") }
    }
  }

  @Test func `A glance at two blocks tells nothing that a full comparison denies`() {
    var told = (same: 0, different: 0)
    for (one, other) in pairsOfBlocks() {
      var (before, after) = (Reading<Transcript>(), Reading<Transcript>())
      before.take(one)
      after.take(other)
      switch one.glance(at: other) {
      case .same:
        told.same += 1
        #expect(before.sink == after.sink, "\(one) \(other)")
      case .different:
        told.different += 1
        #expect(before.sink != after.sink, "\(one) \(other)")
      case .unsure: break
      }
    }
    #expect(told.same > 100 && told.different > 20)
  }

  @Test func `Lists and tables that are surely alike are alike`() {
    var count = 0
    for (one, other) in pairsOfBlocks() where one.kin == other.kin && one.isSurelyLike(other) {
      count += 1
      #expect(Features(of: one).value(with: Features(of: other)) > 0, "\(one) \(other)")
    }
    #expect(count > 100)
  }

  @Test func `A word has the same hash and the same end, whatever stands around it`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let text = Bytes((0..<random.below(30)).map { _ in random.pick(Self.signs) }.joined().utf8)
      let lexemes = Self.lexemes(of: text)
      #expect(lexemes.map { text[$0.start..<$0.end] }.joined().elementsEqual(text))
      for lexeme in lexemes where lexeme.kind != .space {
        let alone = Self.lexemes(of: Bytes(text[lexeme.start..<lexeme.end]))
        #expect(alone.count == 1 && alone[0].kind == lexeme.kind && alone[0].print == lexeme.print, "\(text.string)")
        #expect(alone[0].hasDigit == lexeme.hasDigit)
      }
      let longer = Self.lexemes(of: text + Bytes(" and more of it"))
      #expect(
        zip(lexemes, longer).allSatisfy { $0.end == text.count || $0.end == $1.end && $0.print == $1.print },
        "\(text.string)")
    }
  }

  private static let signs = [
    "a", "Z", "words", "retention", " ", " ", " ", "  ", "\t", "é", "Ç", "×", "÷", "ÿ", "ā", "7", "12", ".", ",", "'",
    "-",
    "’", "@", "_", ":", "/", "(", "!", "e\u{301}", "\u{A0}", "سياسة", "隐", "👩‍👩‍👧", "🇫🇷", "ไทย",
  ]

  private static func lexemes(of text: Bytes) -> [Lexeme] {
    text.withUnsafeBufferPointer {
      var scanner = WordScanner($0)
      var lexemes: [Lexeme] = []
      while let lexeme = scanner.next() { lexemes.append(lexeme) }
      return lexemes
    }
  }

  /// Blocks of random versions, each with the one at its place in the next version.
  private func pairsOfBlocks() -> [(Block, Block)] {
    (0..<150).flatMap { seed in
      let versions = versions(5, seed: UInt64(700 + seed))
      return zip(versions, versions.dropFirst()).flatMap { Array(zip($0.blocks, $1.blocks)) }
    }
  }

  @Test func `A hash does not depend on how its bytes are handed in`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      var (one, other) = (Print(), Print())
      for byte in bytes { one.add(byte) }
      bytes.withUnsafeBufferPointer { buffer in
        var start = 0
        while start < buffer.count {
          let end = min(start + 1 + random.below(12), buffer.count)
          other.add(buffer, start, end)
          start = end
        }
      }
      #expect(one.value == other.value, "\(bytes)")
    }
  }

  /// What a merge says, without its places in the editions.
  private func parts(_ merge: Merge) -> [Part] {
    merge.passages.map {
      Part(
        isSection: $0.isSection, oldRank: $0.oldRank, isMoved: $0.isMoved, origin: $0.origin, nodes: merge.nodes(of: $0)
      )
    }
  }

  private struct Part: Equatable {
    var isSection: Bool
    var oldRank: Int
    var isMoved: Bool
    var origin: Origin?
    var nodes: [Node]
  }

  private func versions(_ count: Int, seed: UInt64) -> [Document] {
    var make = DocumentGenerator(seed: seed)
    make.isOdd = seed % 3 == 0
    var versions = [make.document(blocks: 2 + Int(seed % 11))]
    var editor = DocumentEditor(make)
    for _ in 1..<count {
      var next = versions[versions.count - 1]
      for _ in 0..<3 { editor.edit(&next) }
      versions.append(next)
    }
    return versions
  }

  private func withIDs(_ document: Document) -> Document {
    var document = document
    document.assign(ids: document.outline.indices.map { Bytes("s\($0)".utf8) })
    return document
  }

  private func words(_ random: inout SeededGenerator, _ letters: Int) -> [UInt64] {
    (0..<random.below(30)).map { _ in
      let word = UInt64(random.below(letters))
      return WordCollector.word(Print.combine(word, 1), length: 1 + Int(word % 9))
    }
  }

  private func features(_ words: [UInt64]) -> Features { Features(of: p("x"), words: words) }
}
