import Templates

/// The checks, told to people.
extension CheckList {
  /// One line for each check: id, level, summary.
  package static var table: String {
    AlignedTable(titles: ["CHECK", "LEVEL", "FINDS"], rows: all.map { [[$0.id], [$0.level.rawValue], [$0.summary]] })
      .text
  }

  /// All there is to say of one check, or of a fault.
  ///
  /// - Throws: `UsageFault` if there is none of that id.
  package static func explanation(of id: String) throws -> String {
    if let check = self[id] {
      return "\(check.id) (\(check.level.rawValue))\n\n" + wrapped("\(check.summary).\n\n\(check.explanation)", to: 80)
    }
    if let meaning = FaultList.all[id] {
      return "\(id) (a fault: always an error)\n\n" + wrapped(meaning, to: 80)
    }
    let near = NearestName.of(id, in: (all.map(\.id) + FaultList.all.keys).sorted())
    throw UsageFault(
      "there is no check `\(id)`: "
        + (near.map { "did you mean `\($0)`?" } ?? "`codicil check --list` names all checks"))
  }

  /// The sections of docs/checks.md, one for each check.
  package static var documentation: String {
    groups.map { group in
      "## \(group.title)\n\n"
        + group.checks.map { check in
          "### \(check.id)\n\n"
            + wrapped("\(check.summary). *Level: \(check.level.rawValue).*\n\n\(check.explanation)\n", to: 120)
        }.joined(separator: "\n")
    }.joined(separator: "\n")
      + "\n## Faults\n\nWhat always stops a command: these have no level, and no exception.\n"
      + FaultList.groups.map { group in
        "\n### \(group.title)\n\n| id | meaning |\n| :- | :------ |\n"
          + group.faults.map { "| `\($0.id)` | \($0.meaning) |\n" }.joined()
      }.joined()
  }

  /// Each line broken at spaces so that none is longer than `width` characters, if it can be.
  private static func wrapped(_ text: String, to width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var lines = [""]
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let last = lines[lines.count - 1]
        if last.isEmpty {
          lines[lines.count - 1] = String(word)
        } else if last.count + 1 + word.count > width {
          lines.append(String(word))
        } else {
          lines[lines.count - 1] += " " + word
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
