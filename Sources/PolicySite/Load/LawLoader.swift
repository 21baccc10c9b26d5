/// Reads `content/laws/<id>.yml`.
struct LawLoader {
  let reader: ContentReader

  /// All laws by their ids.
  func load(_ diagnostics: inout Diagnostics) throws -> [String: Law] {
    var laws: [String: Law] = [:]
    for (id, map) in try YAMLFolder(reader: reader).maps(in: "content/laws", of: "a law", &diagnostics) {
      map.check(LawKeys.all, &diagnostics)
      guard let name = map.read(LawKeys.name, &diagnostics) else { continue }
      let source = map.read(LawKeys.source, &diagnostics)
      laws[id] = Law(
        id: id, name: name, shortName: map.read(LawKeys.shortName, &diagnostics) ?? name, source: source)
    }
    return laws
  }
}
