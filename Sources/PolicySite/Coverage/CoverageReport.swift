/// Where policies show what their laws want shown: what `codicil check --coverage` prints.
package struct CoverageReport: Sendable {
  /// In the order of their names.
  package let policies: [Coverage]

  /// Reads all policies of the repository, or those that are named; their faults are told.
  ///
  /// - Parameter names: entities, or policies such as `wemet/privacy`; all if there are none.
  /// - Throws: `UsageFault` for what there isn't.
  package static func read(root: String, names: [String] = [], clock: Clock, _ diagnostics: inout Diagnostics) throws
    -> CoverageReport?
  {
    let policies = names.compactMap(PolicyName.init)
    let entities = names.filter { PolicyName($0) == nil }
    let only = Set(entities + policies.map(\.entity)).sorted()
    guard let repository = try Repository.read(root: root, only: only, &diagnostics) else { return nil }
    for name in policies where repository.entities.contains(where: { $0.entity.id == name.entity }) {
      _ = try repository.policy(name)
    }
    var found: [Coverage] = []
    for content in repository.entities {
      for policy in content.policies {
        guard let survey = PolicySurvey(content, policy, repository.shared),
          names.isEmpty || entities.contains(content.entity.id) || policies.contains(survey.name)
        else { continue }
        diagnostics.add(contentsOf: survey.faults)
        found.append(survey.coverage(repository.shared, clock))
      }
    }
    return CoverageReport(policies: found.sorted { $0.policy.description < $1.policy.description })
  }

  /// What every form of the report says of itself.
  static let proviso =
    "“Found” says that something stands in that place. It does not say that it is true, whole or enough."
}
