/// The faults that reading found, by what they concern.
package struct ReadingFaults: Sendable {
  /// Of site.yml, which concerns everything.
  var site = Diagnostics()
  /// Of parties, laws and clauses, which concern who shows them.
  var shared = Diagnostics()
  /// By the id of the theme that was read; one that it extends counts as its own.
  var themes: [String: Diagnostics] = [:]
  /// By the name in `content/entities`.
  var entities: [String: Diagnostics] = [:]

  var all: Diagnostics {
    var all = site
    all.add(contentsOf: shared)
    for faults in themes.values { all.add(contentsOf: faults) }
    for faults in entities.values { all.add(contentsOf: faults) }
    return all
  }
}
