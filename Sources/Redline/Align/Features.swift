/// By what two members of a row are likened; taken down once for each.
struct Features {
  let kin: UInt64
  let threshold: Double
  let name: UInt64?
  let bag: Bag
  let isPlainParagraph: Bool

  init(of member: some Likened) {
    kin = member.kin
    threshold = member.threshold
    name = member.name
    isPlainParagraph = member.isPlainParagraph
    var words = WordCollector()
    member.collect(into: &words)
    bag = Bag(words: words.words)
  }
}
