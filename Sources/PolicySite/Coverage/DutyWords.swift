/// How a person is told that a duty is not found.
struct DutyWords {
  let answer: Coverage.Answer
  let text: Coverage.OfText
  let coverage: Coverage
  let card: Entity.Card?

  private var duty: Duty { answer.duty }

  /// What must be shown, by which rule, since when, and where that can be read.
  var message: String {
    let condition = duty.condition.map { " " + $0.inEnglish } ?? ""
    let since = duty.since.map { ", since \($0)" } ?? ""
    let source = (duty.source ?? answer.law.source).map { ": \($0)" } ?? ""
    return "not found: \(duty.label.inEnglish) (\(duty.id)), asked by \(answer.law.shortName.inEnglish) "
      + "\(duty.article)\(condition)\(since)\(source)"
  }

  /// What would show it: the first of each kind, for docs and the law's own file have them all.
  var mend: String {
    let places = duty.places
    if let months = places.updatedWithinMonths {
      return "release a version: the one in force must have been updated within \(months) months"
    }
    if places.lastUpdated { return "release a version: its page tells the date" }
    var ways = ["mark the section that shows it by `covers=\"\(duty.id)\"`"]
    if let id = places.sections.first { ways[0] += " (or by the id `\(id)`)" }
    if let field = places.fields.first { ways.append("set \(field.mend(of: coverage.policy.entity, card))") }
    if places.summary { ways.append("write `summary` in the front matter") }
    return ways.joined(separator: ", or ") + "; if it is not asked here, say why under `without_duties` in policy.yml"
  }

  /// Sections that would show it but are empty, and where another language shows it.
  var notes: [Diagnostic.Note] {
    let empty = answer.emptySections.compactMap { finding in
      finding.place.map { Diagnostic.Note("nothing stands below this heading", at: $0) }
    }
    let others = coverage.texts.filter { $0.locale != text.locale }.compactMap { other -> Diagnostic.Note? in
      guard let same = other.answers.first(where: { $0.duty.id == duty.id }), case .found(let findings) = same.state,
        let finding = findings.first, let place = finding.place
      else { return nil }
      return Diagnostic.Note("found in \(other.locale): \(finding.words)", at: place)
    }
    return empty + others
  }
}

extension LocalizedText {
  /// As the program says it, which speaks English; what has no English words is told as it is.
  var inEnglish: String {
    LocaleTag("en").map { text(in: $0) } ?? ""
  }
}
