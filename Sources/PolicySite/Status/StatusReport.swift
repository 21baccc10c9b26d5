/// How every policy stands on a day: what `codicil status` prints.
package struct StatusReport: Sendable {
  package let policies: [PolicyStatus]

  /// What there is to say of a policy. A new column is a new value here.
  private struct Column: Sendable {
    let title: String
    /// Lines of one cell.
    let cell: @Sendable (PolicyStatus) -> [String]
  }

  /// Surveys all policies that were read; their faults are told.
  package init(_ repository: Repository, clock: Clock, _ diagnostics: inout Diagnostics) {
    var policies: [PolicyStatus] = []
    for content in repository.entities {
      for policy in content.policies {
        guard let survey = PolicySurvey(content, policy, repository.shared) else { continue }
        diagnostics.add(contentsOf: survey.faults)
        policies.append(survey.status(clock))
      }
    }
    self.policies = policies.sorted { $0.name.description < $1.name.description }
  }

  /// One row for each policy.
  package var table: String {
    AlignedTable(
      titles: Self.columns.map(\.title), rows: policies.map { policy in Self.columns.map { $0.cell(policy) } }
    ).text
  }

  private static let columns = [
    Column(title: "POLICY") { [$0.name.description] },
    Column(title: "IN FORCE") { status in
      let end = status.withdrawn.map { [status.inForce == nil ? "withdrawn \($0)" : "until \($0), withdrawn"] } ?? []
      return (status.inForce.map { [words($0, "since")] } ?? []) + end
    },
    Column(title: "UPCOMING") { $0.upcoming.map { words($0, "from") } },
    Column(title: "LAGGING") { status in
      status.lagging.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: ", "))" }
        + status.missing.map { "\($0): missing" }
    },
    Column(title: "DUTIES NOT FOUND") { status in
      status.missingDuties.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: ", "))" }
    },
    Column(title: "SEALED") { status in
      switch status.seal {
      case .sealed: ["yes"]
      case .unsealed(let count): ["no, \(count) by hand"]
      case .unreleased: ["no version"]
      }
    },
    Column(title: "REVIEW") { status in
      status.review.map { [$0 <= status.today ? "due since \($0)" : "\($0)"] } ?? []
    },
    Column(title: "UNRELEASED") { status in
      (status.unreleased?.map(\.words) ?? []) + (status.reservation.map { [$0] } ?? [])
    },
  ]

  private static func words(_ standing: PolicyStatus.Standing, _ word: String) -> String {
    "\(standing.version)" + (standing.from.map { $0 == standing.version.day ? "" : " \(word) \($0)" } ?? "")
  }

  /// The same for programs: sorted, stable.
  package var json: String {
    String(decoding: JSON.object(["policies": .list(policies.map(\.json))]).bytes.dropLast(), as: UTF8.self)
  }
}

extension PolicyStatus {
  var json: JSON {
    func standing(_ standing: Standing) -> JSON {
      .object(["version": .string(standing.version.description), "from": .optional(standing.from?.description)])
    }
    let seal: JSON =
      switch seal {
      case .sealed: .string("sealed")
      case .unsealed: .string("unsealed")
      case .unreleased: .string("unreleased")
      }
    return .object([
      "policy": .string(name.description), "in_force": inForce.map(standing) ?? .null,
      "upcoming": .list(upcoming.map(standing)), "withdrawn": .optional(withdrawn?.description),
      "unread_locales": .list(unread.map { .string($0.description) }),
      "unreleased": unreleased.map { .list($0.map(\.json)) } ?? .null,
      "lagging": .object(
        Dictionary(uniqueKeysWithValues: lagging.map { ($0.description, .list($1.map { .string($0) })) })),
      "missing_duties": .object(
        Dictionary(
          uniqueKeysWithValues: missingDuties.map { ($0.description, .list($1.map { .string($0) })) })),
      "missing_locales": .list(missing.map { .string($0.description) }), "seal": seal,
      "review_due": .optional(review?.description), "is_review_due": .bool(review.map { $0 <= today } ?? false),
      "day": .string(today.description),
    ])
  }
}

extension UnreleasedChange {
  var json: JSON {
    let kind =
      switch part {
      case .title: "title"
      case .summary: "summary"
      case .text: "text"
      case .newLocale: "new-locale"
      case .leftOut: "locale-left-out"
      case .confirmed: "confirmed"
      case .card: "card"
      case .setting(let name): name
      }
    return .object([
      "part": .string(kind), "locale": .optional(part.locale?.description), "because": .optional(cause?.description),
      "fields": .list(fields.map { .string($0) }),
    ])
  }
}
