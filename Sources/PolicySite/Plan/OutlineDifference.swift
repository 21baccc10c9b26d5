import CommonMark

/// How the sections of a translation differ from those of its source text.
struct OutlineDifference {
  let source: Text
  let translation: Text
  /// Where a line of each was written.
  let places: (source: ((Int) -> Place)?, translation: (Int) -> Place)

  /// Tells the first section that differs.
  func tell(_ diagnostics: inout Diagnostics) {
    let (theirs, own) = (source.document.outline, translation.document.outline)
    let index = first(theirs, own)
    let (expected, found) = (
      theirs.indices.contains(index) ? theirs[index] : nil, own.indices.contains(index) ? own[index] : nil
    )
    let message: String
    switch (found, expected) {
    case (let found?, let expected?) where found.level != expected.level:
      message =
        "\(name(found)) is a heading of level \(found.level), \(name(expected)) in the source text `\(source.locale)` one of "
        + "level \(expected.level)"
    case (let found?, let expected?):
      message = "\(name(found)) stands where the source text `\(source.locale)` has \(name(expected))"
    case (let found?, nil): message = "the source text `\(source.locale)` has no section at the place of \(name(found))"
    case (nil, let expected?):
      message = "the section \(name(expected)) of the source text `\(source.locale)` is missing at the end"
    case (nil, nil): return
    }
    let count = theirs.count == own.count ? "" : "; there are \(own.count) headings here and \(theirs.count) there"
    let line = (found ?? own.last)?.line ?? translation.document.blocks.first?.line ?? 1
    let note = (expected ?? theirs.last).flatMap { entry in
      places.source.map { Diagnostic.Note("\(name(entry)) in \(source.locale)", at: $0(entry.line)) }
    }
    diagnostics.add(
      "outline-differs", at: places.translation(line), severity: .warning,
      "the sections differ from those of the source text, so that links between the languages can't lead to the same "
        + "section: " + message + count,
      mend: "give the translation the same headings", notes: note.map { [$0] } ?? [])
  }

  /// The first place in the order where the headings have other levels, or ids that their authors gave them.
  private func first(_ theirs: [Document.OutlineEntry], _ own: [Document.OutlineEntry]) -> Int {
    zip(theirs, own).enumerated().first { _, pair in
      pair.0.level != pair.1.level || pair.1.id.map { $0 != pair.0.id } ?? false
    }?.offset ?? min(theirs.count, own.count)
  }

  private func name(_ entry: Document.OutlineEntry) -> String { "“\(entry.content.plainText.string)”" }
}
