import CommonMark

/// What texts use of parties and clauses: also where a condition hides it today.
struct Uses: Sendable {
  private(set) var names: Set<String> = []

  init() {}

  /// - Parameter plan: what the entity's texts use as they are shown.
  init(_ content: EntityContent, _ plan: SitePlan) {
    names.formUnion(plan.uses)
    for party in [content.entity.card.host, content.entity.card.authority] {
      if let party, !party.id.isEmpty { names.insert("parties." + party.id) }
    }
    for policy in content.policies {
      for text in policy.texts.values { names.formUnion(Self.tags(in: text.bytes)) }
      for text in policy.correction?.texts.values.map(\.bytes) ?? [] { names.formUnion(Self.tags(in: text)) }
    }
  }

  mutating func add(_ other: Uses) {
    names.formUnion(other.names)
  }

  /// The same with what the clauses that are used name.
  func closed(over clauses: Clauses) -> Set<String> {
    var all = names
    var open = clauses.ids.filter { names.contains("clauses/" + $0) }
    while let id = open.popLast() {
      for bytes in clauses.files(of: id).compactMap({ clauses.bytes(of: $0) }) {
        for name in Self.tags(in: bytes) where all.insert(name).inserted {
          if name.hasPrefix("clauses/") { open.append(String(name.dropFirst(8))) }
        }
      }
    }
    return all
  }

  /// `parties.stripe.name` of `{{parties.stripe.name}}`, `clauses/payment` of `{{> payment}}`.
  private static func tags(in bytes: Bytes) -> [String] {
    var found: [String] = []
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: close) ?? bytes.count
      let tag = String(decoding: bytes[(index + 2)..<max(end, index + 2)], as: UTF8.self)
      index = end
      let name = tag.drop { "#^/&{> \t".contains($0) }.prefix { !$0.isWhitespace && $0 != "}" }
      guard let sign = tag.first(where: { !$0.isWhitespace }), sign != "!" else { continue }
      found.append((sign == ">" ? "clauses/" : "") + name)
    }
    return found
  }
}
