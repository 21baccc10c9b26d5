import Templates

/// All checks, in the order of the documentation.
package enum CheckList {
  /// A group of checks under one heading.
  package struct Group: Sendable {
    package let title: String
    package let checks: [Check]
  }

  package static let groups = [
    Group(title: "Translations", checks: translations),
    Group(title: "Links and addresses", checks: links),
    Group(title: "Dates and versions", checks: dates),
    Group(title: "Wording", checks: wording),
    Group(title: "Laws", checks: laws),
    Group(title: "Settings", checks: settings),
  ]

  package static let all = groups.flatMap(\.checks)

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// What to do about an id that is none.
  static func mend(_ id: String) -> String {
    if FaultList.all[id] != nil { return "that is a fault: it has no level and no exceptions, it must be mended" }
    return NearestName.of(id, in: all.map(\.id)).map { "did you mean `\($0)`?" }
      ?? "`codicil check --list` names all checks"
  }

  package static subscript(id: String) -> Check? { byID[id] }
}
