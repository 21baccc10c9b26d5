import CommonMark

extension Check {
  static let staleSection = Check(
    id: "stale-section", level: .warning,
    summary: "A section of the source text changed since the last version, and its translation did not",
    explanation: """
      The translation may still say what the source text said before. Translate the change. If the translation holds as \
      it is, say so: `confirmed: [storage]` in its front matter names sections that were read again. `codicil release` \
      refuses what lags, unless `--accept-stale` tells readers of it.
      """,
    search: .policy { policy, findings in
      guard let working = policy.assembled.working?.version, let base = policy.assembled.latest,
        let source = policy.source
      else { return }
      for text in policy.translations {
        let confirmed = Set(text.file.frontMatter.confirmed.map(\.text))
        for id in Staleness(base: base, working: working).stale(in: text.locale, confirmed: confirmed) {
          // A section that is missing is another finding.
          guard let own = SectionPlace(of: id, in: text) else { continue }
          let theirs = SectionPlace(of: id, in: source)
          findings.add(
            at: own.place,
            "\(own.name) lags: the text in \(source.locale) changed since version \(base.address), this section did not",
            mend: id == Staleness.opening
              ? "translate the change, or confirm the opening: `confirmed: [\"^\"]`"
              : "translate the change, or write `confirmed: [\(id)]` in the front matter if the section holds as it is",
            notes: theirs.map { [Diagnostic.Note("the section that changed", at: $0.place)] } ?? [],
            subject: text.locale.description)
        }
      }
    })
}

/// Where a section stands, and its name: “Storage” (storage).
struct SectionPlace {
  let place: Place
  let name: String

  /// Nil if the text has none of that id.
  init?(of id: String, in text: CheckedText) {
    if id == Staleness.opening {
      guard let first = text.text.document.blocks.first else { return nil }
      place = text.place(first.line)
      name = "the opening"
      return
    }
    guard let entry = text.text.document.outline.first(where: { ($0.id ?? []).string == id }) else { return nil }
    place = text.place(entry.line)
    name = "“\(entry.content.plainText.string)” (\(id))"
  }
}
