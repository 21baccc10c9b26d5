/// What of the content must be read anew, told from the paths of files that changed.
struct ChangedContent: Equatable {
  var isEverything = false
  /// `site.yml`.
  var site = false
  /// Parties and laws, which entities name, and the wording that checks look for.
  var parties = false
  var clauses = false
  /// Ids of entities, with anything of theirs.
  var entities: Set<String> = []
  /// Ids of themes.
  var themes: Set<String> = []

  /// - Parameter paths: relative to the root; a folder stands for all that is in it.
  init(paths: Set<String>, isEverything: Bool = false) {
    self.isEverything = isEverything
    for path in paths {
      let parts = path.split(separator: "/").map(String.init)
      switch (parts.first, parts.count) {
      case ("themes", 2...): themes.insert(parts[1])
      case ("content", 2...): add(parts[1], parts.dropFirst(2).first)
      case ("content", _), ("themes", _): self.isEverything = true
      default: break
      }
    }
  }

  private mutating func add(_ part: String, _ id: String?) {
    switch (part, id) {
    case ("site.yml", _): site = true
    case ("parties", _), ("laws", _), ("wording", _): parties = true
    case ("clauses", _): clauses = true
    case ("entities", let id?): entities.insert(id)
    case ("entities", nil): isEverything = true
    default: break
    }
  }

  static let all = ChangedContent(paths: [], isEverything: true)

  var isEmpty: Bool {
    !isEverything && !site && !parties && !clauses && entities.isEmpty && themes.isEmpty
  }

  mutating func formUnion(_ other: ChangedContent) {
    isEverything = isEverything || other.isEverything
    site = site || other.site
    parties = parties || other.parties
    clauses = clauses || other.clauses
    entities.formUnion(other.entities)
    themes.formUnion(other.themes)
  }
}
