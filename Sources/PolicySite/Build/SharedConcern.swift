/// Whether the fault of a shared file concerns an entity: whether anything of it shows what that file says.
struct SharedConcern {
  let content: EntityContent
  /// The names that its working texts use, and their clauses as `clauses/<id>`.
  let uses: Set<String>

  func hasErrors(_ shared: Diagnostics) -> Bool {
    shared.hasErrors && shared.sorted.contains { $0.severity == .error && concerns($0.place) }
  }

  /// Those of a shared file's faults that concern the entity.
  func faults(of shared: Diagnostics) -> Diagnostics {
    var concerning = Diagnostics()
    for fault in shared.sorted where concerns(fault.place) { concerning.add(fault) }
    return concerning
  }

  private func concerns(_ place: Place) -> Bool {
    let parts = place.file.split(separator: "/").map(String.init)
    guard parts.count > 2 else { return true }
    let id = parts[2].hasSuffix(".yml") ? String(parts[2].dropLast(4)) : parts[2]
    switch parts[1] {
    case "clauses": return uses.contains("clauses/" + id)
    case "parties":
      let card = content.entity.card
      return card.host?.id == id || card.authority?.id == id || names("parties." + id)
    case "laws":
      let applied = content.policies.flatMap { $0.settings.laws ?? [] } + content.entity.card.laws
      return applied.contains(id) || names("laws." + id)
    default: return true
    }
  }

  private func names(_ name: String) -> Bool {
    uses.contains { $0 == name || $0.hasPrefix(name + ".") }
  }
}
