import CommonMark
import Testing

@testable import Redline

/// Texts as authors write them, edited as authors edit them: by the line and by the word of Markdown.
@Suite struct ParsedTests {
  private static let text = """
    # Privacy policy {#top}

    We, **Wemet SAS**, keep *little* data. See [our host](https://ovh.com "OVH") and
    write to <dpo@wemet.fr>.

    ## Data {#data}

    - your name,
    - your address, if you
      order:
      1. the street
      2. the town
    - `session` cookies

    | Data | Why | Term |
    | :--- | :-: | ---: |
    | name | to bill | 10 years |
    | mail | to write | 3 years |

    > The law of 6 January 1978 holds.
    >
    > It was changed in 2018.

    ## Rights {#rights key="x"}

    Access
    : You may see your data.

    Erasure
    : You may have them erased.

      Within a month.

    ```json
    { "a": 1,
      "b": 2 }
    ```

    ***

    ![Logo](logo.png)

    """

  @Test(arguments: 0..<3) func `Edited Markdown can be read back, and is a valid page`(part: Int) throws {
    var random = SeededGenerator(seed: UInt64(part))
    let first = Document.parse(Bytes(Self.text.utf8)).document
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var last = first
    for step in 0..<120 {
      edit(&lines, &random)
      let next = Document.parse(Bytes(lines.joined(separator: "\n").utf8)).document
      for old in [first, last] {
        let merge = Merge(old: old, new: next)
        #expect(merge.old == old && merge.new == next, "step \(step)")
        _ = try MarkupChecker.check(Markup(page(merge, context: 1)))
      }
      last = next
      if step % 20 == 19 { lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  @Test func `A text is no change of itself, wrapped or not`() {
    let wrapped = Document.parse(Bytes(Self.text.utf8)).document
    let other = Self.text.replacing("and\nwrite", with: "and write").replacing("if you\n  order", with: "if you order")
    let merge = Merge(old: wrapped, new: Document.parse(Bytes(other.utf8)).document)
    #expect(merge.isEmpty && merge.old != merge.new)
  }

  private func edit(_ lines: inout [String], _ random: inout SeededGenerator) {
    let index = random.below(lines.count)
    switch random.below(7) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(random.pick(lines.filter { !$0.contains("{#") }), at: index)
    case 2: lines.swapAt(index, random.below(lines.count))
    case 3: lines.insert("", at: index)
    default:
      var words = lines[index].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      words[random.below(words.count)] = random.pick([
        "*new*", "[x](/y)", "word", "12", "- ", "#", "**", "`", "| a |", ":",
      ])
      lines[index] = words.joined(separator: " ")
    }
  }
}
