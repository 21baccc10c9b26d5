/// A report in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), as code scanning takes it.
package struct SARIFReport {
  /// Whether what exceptions excuse is there, marked as suppressed.
  let withExcused: Bool

  /// Without it the excused is left out: GitHub's code scanning passes over suppressions, and would show it as open.
  package init(withExcused: Bool = false) {
    self.withExcused = withExcused
  }

  package func text(_ report: Report) -> String {
    let indices = Dictionary(uniqueKeysWithValues: report.rules.enumerated().map { ($1.id, $0) })
    let run: JSON = .object([
      "tool": .object([
        "driver": .object([
          "name": .string("Codicil"), "version": .string(report.version), "semanticVersion": .string(report.version),
          "rules": .list(report.rules.map(rule)),
        ])
      ]),
      // Reports of several folders of one repository stand beside each other (section 3.17.3).
      "automationDetails": .object(["id": .string("codicil/" + report.folder)]),
      "invocations": .list([.object(["executionSuccessful": .bool(true)])]),
      "columnKind": .string("unicodeCodePoints"),
      // Without an address: where the repository lies on this machine is nobody's business (section 3.14.14).
      "originalUriBaseIds": .object([base: .object(["description": message("The top folder of the repository.")])]),
      "results": .list((withExcused ? report.findings : report.told).map { result($0, indices, in: report) }),
    ])
    let log: JSON = .object([
      "$schema": .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .list([run]),
    ])
    return String(decoding: log.bytes, as: UTF8.self)
  }

  private let base = "%SRCROOT%"

  // MARK: Rules

  private func rule(_ rule: Rule) -> JSON {
    .object([
      "id": .string(rule.id),
      "shortDescription": message(rule.summary + "."),
      "fullDescription": message(rule.explanation),
      "help": .object(["text": .string(rule.explanation), "markdown": .string(rule.explanation)]),
      "defaultConfiguration": .object(
        rule.severity.map { ["level": .string($0.rawValue)] } ?? ["enabled": .bool(false), "level": .string("none")]),
    ])
  }

  // MARK: Results

  private func result(_ finding: ReportedFinding, _ indices: [String: Int], in report: Report) -> JSON {
    let diagnostic = finding.diagnostic
    var fields: [String: JSON] = [
      "ruleId": .string(diagnostic.id),
      "level": .string(diagnostic.severity.rawValue),
      "message": message([diagnostic.message, diagnostic.mend].filter { !$0.isEmpty }.joined(separator: "\n")),
      "locations": .list([
        .object(["physicalLocation": location(diagnostic.place, line: finding.line, in: report)])
      ]),
      // The first is the name that GitHub's code scanning knows.
      "partialFingerprints": .object([
        "primaryLocationLineHash": .string(finding.print.description),
        "codicilFinding/v1": .string(finding.print.description),
      ]),
    ]
    if let index = indices[diagnostic.id] { fields["ruleIndex"] = .number(index) }
    if !diagnostic.notes.isEmpty {
      fields["relatedLocations"] = .list(
        diagnostic.notes.enumerated().map { index, note in
          .object([
            "id": .number(index + 1), "message": message(note.text),
            "physicalLocation": location(note.place, line: report.lines[note.place], in: report),
          ])
        })
    }
    if withExcused {
      // Where one result has suppressions, the others say that they have none (section 3.27.23).
      fields["suppressions"] = .list(finding.reason.map { [suppression($0)] } ?? [])
    }
    return .object(fields)
  }

  private func suppression(_ reason: String) -> JSON {
    .object(["kind": .string("inSource"), "status": .string("accepted"), "justification": .string(reason)])
  }

  private func message(_ text: String) -> JSON { .object(["text": .string(text)]) }

  private func location(_ place: Place, line: String?, in report: Report) -> JSON {
    var artifact: [String: JSON] = ["uri": .string(uri(report.path(of: place.file)))]
    if !place.file.hasPrefix("/") { artifact["uriBaseId"] = .string(base) }
    var fields: [String: JSON] = ["artifactLocation": .object(artifact)]
    fields["region"] = region(place, line: line)
    return .object(fields)
  }

  /// From the column to the end of its word; the whole line where no column is meant. Code scanning wants a region even
  /// of what concerns a whole file: its first line.
  private func region(_ place: Place, line: String?) -> JSON {
    let number = max(1, place.line)
    guard let line else { return .object(["startLine": .number(number)]) }
    let start = max(1, place.column)
    let rest = line.unicodeScalars.dropFirst(start - 1)
    let length = place.column > 0 ? max(1, rest.prefix { !$0.properties.isWhitespace }.count) : rest.count
    return .object([
      "startLine": .number(number), "startColumn": .number(start), "endLine": .number(number),
      "endColumn": .number(start + length),
    ])
  }

  /// A path as a relative reference (RFC 3986, section 4.2), or a whole one as a `file:` address.
  private func uri(_ path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    let kept = Array("-._~/!$&'()*+,;=@".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if byte.isLetter || byte.isDigit || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    let encoded = String(decoding: bytes, as: UTF8.self)
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
