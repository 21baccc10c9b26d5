/// The report for programs: sorted, stable.
extension CoverageReport {
  package var json: String {
    let report = JSON.object([
      "policies": .list(policies.map(json)), "proviso": .string(Self.proviso),
    ])
    return String(decoding: report.bytes.dropLast(), as: UTF8.self)
  }

  private func json(_ coverage: Coverage) -> JSON {
    .object([
      "policy": .string(coverage.policy.description), "kind": .string(coverage.kind),
      "day": .string(coverage.day.description), "laws": .list(coverage.laws.map { .string($0.id) }),
      "version": .optional(coverage.version?.description), "texts": .list(coverage.texts.map(json)),
    ])
  }

  private func json(_ text: Coverage.OfText) -> JSON {
    let counts = Coverage.Answer.Word.allCases.map { ($0.key, JSON.number(text.count($0))) }
    return .object([
      "locale": .string(text.locale.description), "file": .string(text.title.file),
      "counts": .object(Dictionary(uniqueKeysWithValues: counts)),
      "duties": .list(text.answers.map(json)),
    ])
  }

  private func json(_ answer: Coverage.Answer) -> JSON {
    let duty = answer.duty
    var fields: [String: JSON] = [
      "id": .string(duty.id), "law": .string(answer.law.id), "article": .string(duty.article),
      "label": .string(duty.label.inEnglish), "source": .optional(duty.source ?? answer.law.source),
      "wording": .string(duty.wording.rawValue), "since": .optional(duty.since?.description),
      "until": .optional(duty.until?.description), "where": .optional(duty.condition?.inEnglish),
      "state": .string(answer.word == .notFoundConditional ? "not-found" : answer.word.rawValue),
    ]
    switch answer.state {
    case .found(let findings): fields["found_in"] = .list(findings.map(\.json))
    case .notFound: fields["empty_sections"] = .list(answer.emptySections.map(\.json))
    case .notLookedFor(let reason): fields["because"] = .string(reason.words)
    }
    return .object(fields)
  }
}

extension Coverage.Answer.Word {
  /// Its name among the counts.
  fileprivate var key: String { rawValue.replacing("-", with: "_") }
}

extension Coverage.Finding {
  fileprivate var json: JSON {
    var fields: [String: JSON] = [
      "file": .optional(place?.file), "line": place.map { .number($0.line) } ?? .null,
    ]
    switch self {
    case .section(let id, let title, _):
      fields["kind"] = .string("section")
      fields["id"] = .optional(id.isEmpty ? nil : id)
      fields["title"] = .string(title)
    case .column(let title, _):
      fields["kind"] = .string("column")
      fields["title"] = .string(title)
    case .field(let field):
      fields["kind"] = .string("fact")
      fields["name"] = .string(field.description)
    case .summary: fields["kind"] = .string("summary")
    case .lastUpdated(let day):
      fields["kind"] = .string("last-updated")
      fields["day"] = .string(day.description)
    }
    return .object(fields)
  }
}
