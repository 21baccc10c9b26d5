import CommonMark

/// The sections of a text with their numbers, as they are listed: of versions that differ in other places they are equal.
struct NumberedSections: Equatable {
  let sections: [Section]

  struct Section: Equatable {
    var id: Bytes
    var level: Int
    /// As it stands before the title, or nothing.
    var number: String
    var title: [Inline]
  }

  init(_ outline: [Document.OutlineEntry], _ numbering: PolicySettings.Numbering) {
    sections = zip(outline, SectionNumbers.of(outline.map(\.level), numbering)).map { entry, number in
      Section(id: entry.id ?? [], level: entry.level, number: number, title: entry.content)
    }
  }
}
