@testable import CommonMark

/// SplitMix64: the same documents in every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func chance(_ one: Int, in all: Int) -> Bool { below(all) < one }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Up to `count` of `pieces`, one after the other.
  mutating func text(of pieces: [String], count: Int) -> String {
    (0...below(count)).map { _ in pick(pieces) }.joined()
  }
}

func html(_ document: Document) -> String {
  var writer = HTMLWriter()
  writer.write(document.blocks)
  return writer.output.string
}

func html(_ markdown: String, typography: Typography = .none) -> String {
  html(Document.parse(Bytes(markdown.utf8), typography: typography).document)
}
