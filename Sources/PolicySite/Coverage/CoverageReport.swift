/// Where policies show what their laws want shown: what `codicil check --coverage` prints.
package struct CoverageReport: Sendable {
  /// In the order of their names.
  package let policies: [Coverage]
  /// The language of the sample of words that laws give for it: their English ones, else those of the site's own language.
  let source: LocaleTag?

  /// Reads all policies of the repository, or those that `includes` keeps; their faults are told.
  package init(
    _ repository: Repository, clock: Clock, includes: (PolicyName) -> Bool = { _ in true },
    _ diagnostics: inout Diagnostics
  ) {
    var found: [Coverage] = []
    for content in repository.entities {
      for policy in content.policies {
        guard let survey = PolicySurvey(content, policy, repository.shared), includes(survey.name) else { continue }
        diagnostics.add(contentsOf: survey.faults)
        found.append(survey.coverage(repository.shared, clock))
      }
    }
    self.init(found, source: repository.shared.site.defaultLocale)
  }

  init(_ policies: [Coverage], source: LocaleTag?) {
    self.policies = policies.sorted { $0.policy.description < $1.policy.description }
    self.source = source
  }

  /// The report is written in English, as all that the program says.
  static let language = LocaleTag("en")

  /// A law's words in the report's language.
  func words(_ text: LocalizedText) -> String {
    Self.language.map { text.text(in: $0, source: source) } ?? ""
  }

  /// What every form of the report says of itself.
  static let proviso =
    "“Found” says that something stands in that place. It does not say that it is true, whole or enough."
}
