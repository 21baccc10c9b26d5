import Templates

/// Something that policies show and that is written down once: a party, a clause, an entity's facts, a law, a theme.
package struct SharedThing: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let kind: Kind
  package let id: String

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case parties, clauses, entities, laws, themes
  }

  /// `parties/ovh`.
  package var description: String { "\(kind.rawValue)/\(id)" }

  package static func < (one: SharedThing, other: SharedThing) -> Bool {
    one.description < other.description
  }
}

extension Repository {
  /// The thing that `text` names.
  ///
  /// - Throws: `UsageFault` if there is none, with the nearest that there is.
  package func thing(_ text: String) throws -> SharedThing {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let kinds = SharedThing.Kind.allCases.map(\.rawValue)
    guard parts.count == 2, let kind = SharedThing.Kind(rawValue: parts[0]) else {
      let near = NearestName.of(parts[0], in: kinds).map { "did you mean `\($0)/…`?" }
      throw UsageFault(
        "--because is `\(text)`: "
          + (near ?? "name what is shared as " + kinds.map { $0 + "/…" }.joined(separator: ", ")))
    }
    let known =
      switch kind {
      case .parties: Array(shared.parties.keys)
      case .clauses: shared.clauses.ids
      case .entities: self.known
      case .laws: Array(shared.laws.keys)
      case .themes: try ContentReader(root: root).folders(in: "themes")
      }
    guard known.contains(parts[1]) else {
      let near = NearestName.of(parts[1], in: known.sorted()).map { "did you mean `\(kind.rawValue)/\($0)`?" }
      throw UsageFault(
        "there is no `\(text)`: "
          + (near
            ?? (known.isEmpty ? "there are no \(kind.rawValue)" : "known: " + known.sorted().joined(separator: ", "))))
    }
    return SharedThing(kind: kind, id: parts[1])
  }
}
