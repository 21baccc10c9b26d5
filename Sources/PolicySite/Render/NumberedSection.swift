import CommonMark

/// A section of a text as it is listed, wherever in the text it stands: of two versions these are mostly equal.
struct NumberedSection: Equatable {
  var id: Bytes
  var level: Int
  /// As it stands before the title, or nothing.
  var number: String
  var title: [Inline]
}

extension [Document.OutlineEntry] {
  /// The sections with their numbers.
  func numbered(_ numbering: PolicySettings.Numbering) -> [NumberedSection] {
    zip(self, SectionNumbers.of(map(\.level), numbering)).map { entry, number in
      NumberedSection(id: entry.id ?? [], level: entry.level, number: number, title: entry.content)
    }
  }
}
