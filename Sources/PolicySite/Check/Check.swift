/// One thing that `codicil check` looks for.
package struct Check: Sendable {
  /// Stable and kebab-case: what settings and exceptions name.
  package let id: String
  /// The level where no setting gives another.
  package let level: CheckLevel
  /// What is found, in one sentence without a full stop.
  package let summary: String
  /// Why it matters and what to do about it: paragraphs of Markdown, for `--explain` and docs/checks.md.
  package let explanation: String
  let search: Search

  /// Whether it looks at the net, and only where that is asked for.
  var isExternal: Bool {
    if case .external = search { true } else { false }
  }

  enum Search: Sendable {
    /// In the texts of one policy.
    case policy(@Sendable (CheckedPolicy, inout Findings) -> Void)
    /// In what concerns an entity as a whole.
    case entity(@Sendable (CheckedEntity, inout Findings) -> Void)
    /// In what all entities share.
    case site(@Sendable (CheckedSite, inout Findings) -> Void)
    /// In the texts of one policy, and in the values of entity.yml and of parties by which readers reach someone.
    case everywhere(
      texts: @Sendable (CheckedPolicy, inout Findings) -> Void, data: @Sendable (DataValue, inout Findings) -> Void)
    /// Told whenever content is read, by `codicil build` too: the search is where the value is made.
    case reading
    /// On the net, where `--external` asks for it.
    case external
  }
}

/// How much a finding weighs: what `checks:` of site.yml, entity.yml and policy.yml gives.
package enum CheckLevel: String, Sendable, Hashable, CaseIterable {
  case off, note, warning, error

  /// Nil for what is not told.
  package var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}
