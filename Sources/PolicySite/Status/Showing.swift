package import Ledger

/// Where a policy shows something that is shared, and whether readers have seen it as it is now.
package struct Showing: Sendable {
  package let policy: PolicyName
  package let places: [Place]

  package struct Place: Sendable {
    /// Nil for the card, and for what is no part of a text.
    package let locale: LocaleTag?
    /// By which names: `host.phone`, `clauses/hosting`; for a card by which of its keys.
    package let names: [String]
    package let state: State
  }

  package enum State: Sendable, Hashable {
    /// The last version shows it as it is now.
    case shown(VersionID)
    /// The last version shows it otherwise; which fields, where that is known.
    case unreleased(since: VersionID, fields: [String])
    /// Its working texts can't be read, or are not there.
    case unknown(since: VersionID)
    case neverReleased
    /// It is no part of a version.
    case always

    var words: String {
      switch self {
      case .shown(let id): "as in version \(id)"
      case .unreleased(let id, let fields):
        "unreleased since version \(id)" + (fields.isEmpty ? "" : ": " + fields.joined(separator: ", "))
      case .unknown(let id): "not known since version \(id): no working text can be read"
      case .neverReleased: "never released"
      case .always: "shown by every build"
      }
    }
  }

  package var isUnreleased: Bool {
    places.contains { if case .unreleased = $0.state { true } else { false } }
  }
}

extension PolicySurvey {
  /// Where the policy shows `thing`; nil if it doesn't.
  func showing(_ thing: SharedThing, _ shared: Shared, changes: [UnreleasedChange]?) -> Showing? {
    if thing.kind == .themes {
      guard shared.themes[entity.theme]?.theme.chain.contains(thing.id) ?? false else { return nil }
      return Showing(policy: name, places: [.init(locale: nil, names: ["theme"], state: .always)])
    }
    var places: [Showing.Place] = []
    let keys = cardKeys(of: thing)
    let cardChange = changes?.first { $0.cause == thing && $0.part == .card }
    if !keys.isEmpty || cardChange != nil {
      places.append(.init(locale: nil, names: keys, state: state(changes, thing, nil)))
    }
    for (locale, uses) in (assembled.working?.uses ?? [:]).sorted(by: { $0.key < $1.key }) {
      let names = uses.filter { isName($0, of: thing) }.sorted()
      let hasChanged = changes?.contains { $0.cause == thing && $0.part.locale == locale } ?? false
      guard !names.isEmpty || hasChanged else { continue }
      places.append(.init(locale: locale, names: names, state: state(changes, thing, locale)))
    }
    return places.isEmpty ? nil : Showing(policy: name, places: places)
  }

  private func cardKeys(of thing: SharedThing) -> [String] {
    switch thing.kind {
    case .parties:
      (entity.card.host?.id == thing.id ? ["host"] : []) + (entity.card.authority?.id == thing.id ? ["authority"] : [])
    case .entities: thing.id == entity.id ? ["entity"] : []
    case .laws: (policy.settings.laws ?? entity.card.laws).contains(thing.id) ? ["laws"] : []
    case .clauses, .themes: []
    }
  }

  private func isName(_ name: String, of thing: SharedThing) -> Bool {
    switch thing.kind {
    case .parties:
      name.hasPrefix("parties.\(thing.id).") || entity.card.host?.id == thing.id && name.hasPrefix("host.")
        || entity.card.authority?.id == thing.id && name.hasPrefix("authority.")
    case .clauses: name == thing.description
    case .entities: thing.id == entity.id && name.hasPrefix("entity.")
    case .laws: name == "laws." + thing.id
    case .themes: false
    }
  }

  private func state(_ changes: [UnreleasedChange]?, _ thing: SharedThing, _ locale: LocaleTag?) -> Showing.State {
    guard let id = assembled.latest?.id else { return .neverReleased }
    guard let changes else { return .unknown(since: id) }
    let own = changes.filter { $0.cause == thing && $0.part.locale == locale }
    guard !own.isEmpty else { return .shown(id) }
    return .unreleased(since: id, fields: Set(own.flatMap(\.fields)).sorted())
  }
}
