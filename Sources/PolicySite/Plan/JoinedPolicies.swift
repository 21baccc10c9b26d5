import Templates

/// Which policies of an entity were merged, split or renamed into which: what `replaces` and `replaced_by` say, read from
/// both sides.
struct JoinedPolicies {
  let policies: [PolicyContent]

  /// The ids of the policies that took the place of this one.
  func successors(of policy: PolicyContent) -> [String] {
    let own = policy.settings.replacedBy.map(\.id)
    return known(own + policies.filter { $0.settings.replaces.contains { $0.id == policy.id } }.map(\.id), policy)
  }

  /// The ids of the policies whose place this one took.
  func predecessors(of policy: PolicyContent) -> [String] {
    let own = policy.settings.replaces.map(\.id)
    return known(own + policies.filter { $0.settings.replacedBy.contains { $0.id == policy.id } }.map(\.id), policy)
  }

  /// In the order of the policies, each once.
  private func known(_ ids: [String], _ policy: PolicyContent) -> [String] {
    policies.map(\.id).filter { ids.contains($0) && $0 != policy.id }
  }

  /// Tells ids that name no other policy of the entity.
  func check(_ entity: Entity, _ diagnostics: inout Diagnostics) {
    let ids = policies.map(\.id)
    for policy in policies {
      for reference in policy.settings.replaces + policy.settings.replacedBy where !ids.contains(reference.id) {
        diagnostics.add(
          "unknown-policy", at: reference.place, "\(entity.id) has no policy `\(reference.id)`",
          mend: NearestName.mend(reference.id, in: ids.filter { $0 != policy.id }, kind: "policy"))
      }
      for reference in policy.settings.replaces + policy.settings.replacedBy where reference.id == policy.id {
        diagnostics.add(
          "unknown-policy", at: reference.place, "`\(reference.id)` is the policy itself",
          mend: "name another policy of \(entity.id); former names of this one belong under `redirect_from`")
      }
    }
  }
}
