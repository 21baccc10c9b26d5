/// Reads `content/laws/<id>.yml`.
struct LawLoader {
  static let keys = ["name", "short_name", "source"]

  let reader: ContentReader

  /// All laws by their ids.
  func load(_ diagnostics: inout Diagnostics) throws -> [String: Law] {
    var laws: [String: Law] = [:]
    for (id, map) in try YAMLFolder(reader: reader).maps(in: "content/laws", of: "a law", &diagnostics) {
      map.refuseOthers(than: Self.keys, in: "a law", &diagnostics)
      map.require("name", in: "a law", &diagnostics)
      guard let name = map.localized("name", &diagnostics) else { continue }
      let source = map.webAddress("source", &diagnostics)
      laws[id] = Law(id: id, name: name, shortName: map.localized("short_name", &diagnostics) ?? name, source: source)
    }
    return laws
  }
}
