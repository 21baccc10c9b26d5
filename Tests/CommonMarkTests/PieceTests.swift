import Testing

@testable import CommonMark

/// Passages as texts have them between blank lines, many of which continue what stands before them.
private let passages = [
  "A paragraph.", "Two lines\nof a paragraph.", "## A heading", "## Named {#name}", "## Other {#other k=\"v\"}",
  "Title\n===", "Title\n---",
  "- one\n- two", "- one", "* star", "**strong** words", "***", "- one\n\n  more", "1. first\n2. second", "3. third",
  "  indented by two", "    code", "\tcode", "> quote", "> quote\nlazy", "> - nested\n>\n>   more",
  "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n1 | 2\nrest", "Term\n: definition", "Term", ": definition",
  "  : definition", "Term\n\n: late", ": one\n: two\n\n  more", "Term\nOther\n: definition\n\n    code",
  "\"Quoted\" and it's", "« guillemets » : oui ?", "[link](https://e.org)", "[name]", "[name]: https://e.org",
  "`code`", "```\nfence", "```", "~~~", "``` inline ```", "<https://e.org>", "<div>", "<!-- a", "b -->", "<pre>",
  "</pre>",
  "\u{FEFF}mark", "été", "العربية", "文", "#", "# ", "| a |", "|", "   ", "\t", "a\\", "***\n***", "x\r\ny", "\u{C}",
  "1986. A year",
]
/// What is written in another way on another page.
private let bound = [
  "[here](other/)", "- [here](other/)", "<https://e.org/>", "> <https://e.org/>", "> ## Heading", "- ### Heading",
  "| [a](b) |\n|---|\n| c |", "> | a |\n> |---|\n> | b |", "Term\n: [here](other/)", "**[here](?x)** and ![i](i.png)",
]
private let gaps = ["\n\n", "\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n", "\r\n\r\n"]

@Suite struct PieceTests {
  @Test func aTextIsParsedFromItsPiecesAsItIsAsAWhole() {
    var random = Random(seed: 11)
    var cut = 0
    for _ in 0..<1500 {
      let typography = random.pick([Typography.none, .english, .french])
      let memory = PieceMemory()
      var words = (0...random.below(12)).map { _ in random.pick(passages) + random.pick(gaps) }
      for _ in 0..<4 {
        let text = Bytes(words.joined().utf8)
        let (whole, pieced) = (Document.parse(text, typography: typography), memory.parse(text, typography: typography))
        guard whole.document == pieced.document, whole.faults == pieced.faults,
          lines(whole.document.blocks) == lines(pieced.document.blocks)
        else {
          Issue.record("\(words.joined().debugDescription): \(html(pieced.document)) not \(html(whole.document))")
          return
        }
        if pieceCount(text) > 1 { cut += 1 }
        let place = random.below(words.count)
        switch random.below(4) {
        case 0: words[place] = random.pick(passages) + random.pick(gaps)
        case 1: words.insert(random.pick(passages) + random.pick(gaps), at: place)
        case 2: words.swapAt(place, random.below(words.count))
        default: if words.count > 1 { words.remove(at: place) }
        }
      }
    }
    #expect(cut > 1500)
  }

  @Test func whatTextsHaveInCommonIsWrittenAsItIsWrittenAnew() {
    var random = Random(seed: 12)
    let (pieces, written) = (PieceMemory(), HTMLMemory())
    for number in 0..<3000 {
      let words = (0...random.below(12)).map { _ in random.pick(passages + bound) + "\n\n" }
      let text = pieces.parse(Bytes(words.joined().utf8), typography: .none).document
      var writer = HTMLWriter()
      // What a page has of its own must not come to stand on another.
      writer.linkBase = number % 3 == 0 ? [] : Bytes("../\(number)/".utf8)
      writer.marksBareLinks = number % 2 == 0
      writer.headingPrefix = { _ in Bytes("\(number) ".utf8) }
      if number % 5 != 0 { writer.tableLabel = { Bytes("Table \(number).\($0)".utf8) } }
      var anew = writer
      anew.write(text.blocks)
      writer.memory = written
      writer.write(text.blocks)
      guard writer.output == anew.output else {
        Issue.record("\(words.joined().debugDescription): \(writer.output.string) not \(anew.output.string)")
        return
      }
    }
  }

  /// 0 if the text can't be cut.
  private func pieceCount(_ text: Bytes) -> Int {
    let bytes = Source(text).bytes
    var (start, count) = (0, 0)
    while start < bytes.count {
      guard let cut = PieceCut(of: bytes, at: start) else { return 0 }
      start += cut.length
      count += 1
    }
    return count
  }

  /// Of all blocks, nested ones and rows included.
  private func lines(_ blocks: [Block]) -> [Int] {
    blocks.flatMap { block -> [Int] in
      switch block.kind {
      case .quote(let blocks): [block.line] + lines(blocks)
      case .list(let list): [block.line] + list.items.flatMap { lines($0.blocks) }
      case .table(let table): [block.line, table.header.line] + table.rows.map(\.line)
      case .definitionList(let list):
        [block.line] + list.groups.flatMap { $0.definitions.flatMap { lines($0.blocks) } }
      case .paragraph, .heading, .code, .thematicBreak: [block.line]
      }
    }
  }
}
