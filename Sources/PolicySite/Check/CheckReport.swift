/// What `codicil check` found.
package struct CheckReport: Sendable {
  /// What is to be told: faults of the content, and what the checks found.
  package var diagnostics = Diagnostics()
  /// What exceptions excuse, sorted by place.
  package var excused: [ExcusedFinding] = []
  /// How much was looked at.
  package var entities = 0
  package var policies = 0
  package var texts = 0
  /// The files that were looked at, for reports that name what passed.
  package var files: [String] = []
  /// The addresses of other sites that texts link to, sorted.
  package var external: [String] = []
  /// What they answered, where `--external` asked.
  package var answers: [String: LinkAnswer] = [:]
}
