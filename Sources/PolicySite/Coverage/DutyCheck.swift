import Templates

/// Tells what a coverage leaves open: duties that are not found, and sections that name a duty which no law has.
struct DutyCheck {
  /// What must be shown, and is not found.
  static let missing = "missing-duty"
  /// The same for what is asked only under a condition.
  static let conditional = "conditional-duty"
  /// `covers` names a duty that no law has.
  static let unknown = "unknown-duty"

  let coverage: Coverage
  let card: Entity.Card?
  /// The ids of all duties of all laws.
  let known: [String]
  let report: CoverageReport

  func tell(_ diagnostics: inout Diagnostics) {
    for text in coverage.texts {
      for answer in text.answers where answer.word == .notFound || answer.word == .notFoundConditional {
        diagnostics.add(diagnostic(answer, text))
      }
    }
    for unknown in coverage.unknown {
      diagnostics.add(
        Self.unknown, at: unknown.place, severity: .warning,
        "`covers` names `\(unknown.id)`, and no law has such a duty",
        mend: NearestName.mend(unknown.id, in: known, kind: "duty"))
    }
  }

  private func diagnostic(_ answer: Coverage.Answer, _ text: Coverage.OfText) -> Diagnostic {
    let duty = answer.duty
    let rule = "\(report.words(answer.law.shortName)) \(duty.article)"
    let source = (duty.source ?? answer.law.source).map { ", \($0)" } ?? ""
    let condition = duty.condition.map { " \(report.words($0))" } ?? ""
    let since = duty.since.map { ", since \($0)" } ?? ""
    return Diagnostic(
      duty.condition == nil ? Self.missing : Self.conditional, at: text.title,
      severity: duty.condition == nil ? .warning : .note,
      "not found: \(report.words(duty.label)) (\(duty.id)), asked by \(rule)\(condition)\(since)\(source)",
      mend: mend(duty), notes: notes(answer, text))
  }

  /// What would show it; lists are cut, since the documentation of the law has them whole.
  private func mend(_ duty: Duty) -> String {
    var ways = ["mark the section that shows it by `{#… covers=\"\(duty.id)\"}`"]
    if let id = duty.places.sections.first { ways.append("give it the id `\(id)`") }
    if let field = duty.places.fields.first {
      ways.append("set \(field.mend(of: coverage.policy.entity, card))")
    }
    if duty.places.summary { ways.append("write `summary` in the front matter") }
    if let months = duty.places.updatedWithinMonths {
      return "release a version: the one in force must have been updated within \(months) months"
    }
    if duty.places.lastUpdated { ways = ["release a version: its page tells the date"] }
    ways.append("say in policy.yml under `without_duties` why it is not asked here")
    return ways.joined(separator: ", or ")
  }

  private func notes(_ answer: Coverage.Answer, _ text: Coverage.OfText) -> [Diagnostic.Note] {
    let empty = answer.emptySections.compactMap { finding in
      finding.place.map { Diagnostic.Note("nothing stands below this heading", at: $0) }
    }
    let others = coverage.texts.filter { $0.locale != text.locale }.compactMap { other -> Diagnostic.Note? in
      guard let same = other.answers.first(where: { $0.duty.id == answer.duty.id }),
        case .found(let findings) = same.state, let finding = findings.first, let place = finding.place
      else { return nil }
      return Diagnostic.Note("found in \(other.locale): \(finding.words)", at: place)
    }
    return empty + others
  }
}
