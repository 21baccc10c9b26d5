/// What all entities share, as the checks see it.
struct CheckedSite {
  let shared: Shared
  /// The names that the texts of all entities use, their clauses as `clauses/<id>`, and the parties that entities name as
  /// `parties.<id>`; nil if not all could be read, so that nobody can tell what is unused.
  let uses: Set<String>?
}
