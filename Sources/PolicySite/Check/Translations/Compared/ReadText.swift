import CommonMark

/// A text with what each of its sections states.
struct ReadText {
  let text: CheckedText
  let vocabulary: Vocabulary
  let summary: ComparedSection
  /// In their order, the opening first.
  let sections: [ComparedSection]
  /// Every word of it.
  let words: Set<UInt64>

  init(_ text: CheckedText, vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    summary = SectionReader(head: text, vocabulary: vocabulary).section
    sections = Staleness.sections(text.text.document).map {
      SectionReader(id: $0.id, blocks: $0.blocks, vocabulary: vocabulary).section
    }
    words = ([summary] + sections).reduce(into: []) { words, section in
      for passage in section.passages { words.formUnion(passage.words.lazy.map(\.print)) }
    }
  }

  /// The whole text as one section, where sections can't be compared.
  var whole: ComparedSection {
    var whole = ComparedSection(id: "", title: nil, spot: .body(1))
    whole.passages = sections.flatMap(\.passages)
    return whole
  }

  /// Where something stands in the author's file.
  func place(_ spot: Passage.Spot, after lines: Int = 0) -> Place {
    switch spot {
    case .body(let line): text.place(line + lines)
    case .head(let index):
      text.file.frontMatter.summary.indices.contains(index)
        ? text.file.frontMatter.summary[index].place : text.place(of: index < 0 ? "title" : "summary")
    }
  }
}
