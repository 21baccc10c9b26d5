/// Reads `content/laws/<id>.yml`.
struct LawLoader {
  static let keys = ["name", "short_name", "source", "duties"]

  let reader: ContentReader

  /// All laws by their ids.
  func load(_ diagnostics: inout Diagnostics) throws -> [String: Law] {
    var laws: [String: Law] = [:]
    var places: [String: Place] = [:]
    for (id, map) in try YAMLFolder(reader: reader).maps(in: "content/laws", of: "a law", &diagnostics) {
      map.refuseOthers(than: Self.keys, in: "a law", &diagnostics)
      map.require("name", in: "a law", &diagnostics)
      let name = map.localized("name", &diagnostics)
      let source = map.webAddress("source", &diagnostics)
      let duties = map.maps("duties", &diagnostics).compactMap { DutyLoader.duty($0, &places, &diagnostics) }
      guard let name else { continue }
      laws[id] = Law(
        id: id, name: name, shortName: map.localized("short_name", &diagnostics) ?? name, source: source,
        duties: duties)
    }
    return laws
  }
}
