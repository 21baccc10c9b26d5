/// Checks the former ids of all entities against each other and against the folders that there are.
struct FormerEntities {
  /// The former ids of each entity.
  let entities: [(id: String, former: [FormerID])]
  /// The ids of all entities, read or not.
  let known: [String]

  init(entities: [(id: String, former: [FormerID])], known: [String]) {
    self.entities = entities
    self.known = known
  }

  init(entities: [EntityContent], known: [String]) {
    self.init(entities: entities.map { ($0.entity.id, $0.entity.redirectFrom) }, known: known)
  }

  /// By the entity whose `redirect_from` is at fault.
  func faults() -> [String: Diagnostics] {
    var claims: [String: [(entity: String, place: Place)]] = [:]
    for entity in entities {
      for former in entity.former { claims[former.id, default: []].append((entity.id, former.place)) }
    }
    var faults: [String: Diagnostics] = [:]
    for (id, claimants) in claims {
      for (index, claimant) in claimants.enumerated() {
        let others = claimants.indices.filter { $0 != index }.map { claimants[$0] }
        guard let fault = fault(id, claimant, others) else { continue }
        faults[claimant.entity, default: Diagnostics()].add(fault)
      }
    }
    return faults
  }

  private func fault(
    _ id: String, _ claimant: (entity: String, place: Place), _ others: [(entity: String, place: Place)]
  ) -> Diagnostic? {
    if id == claimant.entity {
      return Diagnostic(
        "redirect-to-itself", at: claimant.place, "`\(id)` is the entity's own id: a folder can't redirect to itself",
        mend: "remove the entry")
    }
    func taken(by other: String, notes: [Diagnostic.Note] = []) -> Diagnostic {
      Diagnostic(
        "address-taken", at: claimant.place, "\(claimant.entity) was at /\(id)/, where \(other) too",
        mend: "remove the entry, or give the other another folder", notes: notes)
    }
    if known.contains(id) { return taken(by: "the entity \(id) is") }
    if id == SitePages.assets { return taken(by: "the home page's assets are") }
    guard !others.isEmpty else { return nil }
    return taken(
      by: "\(others.map(\.entity).joined(separator: ", ")) was",
      notes: others.map { .init("\($0.entity) says so here", at: $0.place) })
  }
}
