extension FactDifference {
  /// Tells those of a kind, each at the fact's own line.
  static func tell(_ kind: Fact.Kind, of policy: CheckedPolicy, _ findings: inout Findings, mend: String) {
    for difference in policy.comparison.differences where difference.kind == kind {
      difference.tell(&findings, mend: mend)
    }
  }

  private func tell(_ findings: inout Findings, mend: String) {
    let (one, other) = (pair.source.text.locale, pair.translation.text.locale)
    if let translation {
      let words = written(translation, in: pair.translation)
      let message =
        if let source {
          "\(here(sections.translation))\(words) stands where the text in \(one) has \(written(source, in: pair.source))"
        } else {
          "\(here(sections.translation))\(words) stands, which the text in \(one) does not have there"
        }
      let note =
        source.map {
          Diagnostic.Note("the text in \(one) has \(written($0, in: pair.source))", at: place($0, in: pair.source))
        }
        ?? Diagnostic.Note("the same place in \(one)", at: pair.source.place(sections.source.spot))
      findings.add(
        at: place(translation, in: pair.translation), message, mend: mend, notes: [note], subject: other.description,
        phrase: translation.passage.text(translation.fact.range))
    } else if let source {
      findings.add(
        at: place(source, in: pair.source),
        "\(here(sections.source))\(written(source, in: pair.source)) stands, which the text in \(other) does not have there",
        mend: mend,
        notes: [Diagnostic.Note("the same place in \(other)", at: pair.translation.place(sections.translation.spot))],
        subject: other.description, phrase: source.passage.text(source.fact.range))
    }
  }

  private func here(_ section: ComparedSection) -> String {
    section.id.isEmpty ? "" : "in \(section.name) "
  }

  private func place(_ stated: FactMatching.Stated, in text: ReadText) -> Place {
    text.place(stated.passage.spot, after: stated.passage.lines(to: stated.fact.range.lowerBound))
  }

  /// The fact in the words of its text; of a link that says something else, where it leads.
  private func written(_ stated: FactMatching.Stated, in text: ReadText) -> String {
    let words = stated.passage.text(stated.fact.range)
    switch stated.fact.kind {
    case .address where !words.contains(stated.fact.web?.host ?? ""):
      return "a link to `\(stated.fact.web?.host ?? "")`"
    case .email where !words.contains("@"): return "a link to `\(stated.fact.keys[0].dropFirst(2))`"
    default: return "`\(words)`"
    }
  }
}
