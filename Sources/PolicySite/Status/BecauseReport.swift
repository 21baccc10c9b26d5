/// Every policy that shows something that is shared: what `codicil status --because` prints.
package struct BecauseReport: Sendable {
  package let thing: SharedThing
  package let showings: [Showing]

  /// - Throws: `UsageFault` if there is no such thing.
  package init(_ repository: Repository, _ target: String, _ diagnostics: inout Diagnostics) throws {
    thing = try repository.thing(target)
    var showings: [Showing] = []
    for content in repository.entities {
      for policy in content.policies {
        guard let survey = PolicySurvey(content, policy, repository.shared) else { continue }
        diagnostics.add(contentsOf: survey.faults)
        let changes = thing.kind == .themes ? nil : survey.changes()
        if let showing = survey.showing(thing, repository.shared, changes: changes) { showings.append(showing) }
      }
    }
    self.showings = showings.sorted { $0.policy.description < $1.policy.description }
  }

  /// One row for each place.
  package var table: String {
    guard !showings.isEmpty else { return summary }
    let rows = showings.flatMap { showing in
      showing.places.map { place in
        [[showing.policy.description], [Self.words(place)], [place.state.words]]
      }
    }
    return AlignedTable(titles: ["POLICY", "SHOWN IN", "STATE"], rows: rows).text + "\n\n" + summary
  }

  private var summary: String {
    let count = showings.count
    guard count > 0 else { return "No policy shows \(thing)." }
    let entities = Set(showings.map(\.policy.entity)).count
    let waiting = showings.count(where: \.isUnreleased)
    return "\(count) \(count == 1 ? "policy" : "policies") of \(entities) \(entities == 1 ? "entity" : "entities") "
      + "\(count == 1 ? "shows" : "show") \(thing)"
      + (thing.kind == .themes
        ? "." : "; \(waiting) \(waiting == 1 ? "has" : "have") unreleased changes because of it.")
  }

  private static func words(_ place: Showing.Place) -> String {
    // Which of its fields a text names fills lines; programs are told.
    let roots = Set(place.names.map { $0.hasPrefix("parties.") ? "parties" : String($0.prefix { $0 != "." }) })
    let names = roots.isEmpty ? "" : " (\(roots.sorted().joined(separator: ", ")))"
    if let locale = place.locale { return "\(locale)\(names)" }
    return place.state == .always ? "theme" : "card\(names)"
  }

  package var json: String {
    let policies = showings.map { showing in
      JSON.object([
        "policy": .string(showing.policy.description), "is_unreleased": .bool(showing.isUnreleased),
        "places": .list(showing.places.map(Self.json)),
      ])
    }
    let report = JSON.object(["because": .string(thing.description), "policies": .list(policies)])
    return String(decoding: report.bytes.dropLast(), as: UTF8.self)
  }

  private static func json(_ place: Showing.Place) -> JSON {
    var fields: [String: JSON] = [
      "locale": .optional(place.locale?.description), "names": .list(place.names.map { .string($0) }),
    ]
    switch place.state {
    case .shown(let id):
      fields["state"] = .string("shown")
      fields["version"] = .string(id.description)
    case .unreleased(let id, let changed):
      fields["state"] = .string("unreleased")
      fields["version"] = .string(id.description)
      fields["fields"] = .list(changed.map { .string($0) })
    case .unknown(let id):
      fields["state"] = .string("unknown")
      fields["version"] = .string(id.description)
    case .neverReleased: fields["state"] = .string("never-released")
    case .always: fields["state"] = .string("always")
    }
    return .object(fields)
  }
}
