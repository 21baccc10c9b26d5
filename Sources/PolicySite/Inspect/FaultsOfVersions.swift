/// Which faults concern what was released: whatever a draft says, a frozen version is what it was.
extension Diagnostics {
  /// Those of a policy's frozen versions and its ledger.
  package func ofVersions(of policy: PolicyName) -> Diagnostics {
    compactMap { $0.place.file.hasPrefix("content/entities/\(policy)/versions/") ? $0 : nil }
  }

  /// All but those of drafts: of working texts, of copies to be corrected, and of the clauses that working texts hold.
  package var withoutDrafts: Diagnostics {
    compactMap { diagnostic in
      let parts = diagnostic.place.file.split(separator: "/")
      guard parts.first == "content", parts.count > 1 else { return diagnostic }
      if parts[1] == "clauses" { return nil }
      guard parts[1] == "entities", parts.count > 3, parts[3] != "entity.yml" else { return diagnostic }
      let isKept = parts.count > 4 && (parts[4] == "versions" || parts[4] == "policy.yml")
      return isKept ? diagnostic : nil
    }
  }
}
