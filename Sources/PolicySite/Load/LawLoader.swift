/// Reads `content/laws/<id>.yml`.
struct LawLoader {
  let reader: ContentReader

  /// All laws by their ids.
  func load(_ diagnostics: inout Diagnostics) throws -> [String: Law] {
    var laws: [String: Law] = [:]
    var known: [String: Place] = [:]
    for (id, map) in try YAMLFolder(reader: reader).maps(in: "content/laws", of: "a law", &diagnostics) {
      map.check(LawKeys.all, &diagnostics)
      let name = map.read(LawKeys.name, &diagnostics)
      let source = map.read(LawKeys.source, &diagnostics)
      let duties = map.read(LawKeys.duties, &diagnostics) ?? []
      for duty in duties { refuseSecond(duty, &known, &diagnostics) }
      guard let name else { continue }
      laws[id] = Law(
        id: id, name: name, shortName: map.read(LawKeys.shortName, &diagnostics) ?? name, source: source,
        duties: duties.map(\.duty))
    }
    return laws
  }

  private func refuseSecond(
    _ duty: PlacedDuty, _ known: inout [String: Place], _ diagnostics: inout Diagnostics
  ) {
    guard let first = known[duty.duty.id] else {
      known[duty.duty.id] = duty.place
      return
    }
    diagnostics.add(
      "duplicate-duty", at: duty.place, "the duty `\(duty.duty.id)` stands here a second time",
      mend: "give one of the two another id: texts and exceptions name duties by it",
      notes: [.init("the first stands here", at: first)])
  }
}
