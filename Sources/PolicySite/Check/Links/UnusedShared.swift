extension Check {
  static let unusedClause = Check(
    id: "unused-clause", level: .note,
    summary: "A clause is in no text of any entity",
    explanation: """
      It may be kept for later; but who mends a clause that nothing shows mends nothing. Told only where all entities are \
      checked.
      """,
    search: .site { site, findings in
      guard let uses = site.uses else { return }
      for id in site.shared.clauses.ids where !uses.contains("clauses/" + id) {
        guard let file = site.shared.clauses.files(of: id).first else { continue }
        findings.add(
          at: Place(file: file, line: site.shared.clauses.firstLine(of: file)), "no text includes the clause `\(id)`",
          mend: "include it with `{{> \(id)}}`, or remove its folder")
      }
    })

  static let unusedParty = Check(
    id: "unused-party", level: .note,
    summary: "A party is named by no text and by no entity",
    explanation: """
      Nothing shows what its file says. A processor that is no longer used may be removed: released versions keep what they \
      said of it. Told only where all entities are checked.
      """,
    search: .site { site, findings in
      guard let uses = site.uses else { return }
      for id in site.shared.parties.keys.sorted() {
        let name = "parties." + id
        guard !uses.contains(where: { $0 == name || $0.hasPrefix(name + ".") }) else { continue }
        findings.add(
          at: Place(file: "content/parties/\(id).yml", line: 1), "nothing names the party `\(id)`",
          mend: "name it with `{{\(name).name}}`, or remove the file")
      }
    })
}

extension Clauses {
  /// The line on which its words begin, below comments: an exception stands above what it excuses.
  fileprivate func firstLine(of file: String) -> Int {
    let lines = String(decoding: bytes(of: file) ?? [], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { line in
      line.contains { !$0.isWhitespace } && !line.drop(while: \.isWhitespace).hasPrefix("{{!")
    }
    return (first ?? 0) + 1
  }
}
