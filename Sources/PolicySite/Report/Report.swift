/// What a run found, in the form from which all reports are written: sorted, with the lines that it points at.
package struct Report: Sendable {
  /// What is to be told, and what exceptions excuse, by place.
  let findings: [ReportedFinding]
  /// What was looked for, in the order of the documentation.
  let rules: [Rule]
  /// The files that were looked at: what passed is told by them.
  let files: [String]
  /// The program's version.
  let version: String
  /// The path of the root folder below the top of its repository: empty, or with a final slash.
  let folder: String

  /// Findings of these, as they come; each is told once.
  init(
    _ told: [Diagnostic], excused: [(diagnostic: Diagnostic, reason: String)] = [], rules: [Rule], files: [String],
    version: String, folder: String, reader: ContentReader
  ) throws {
    let lines = try QuotedLines(of: told + excused.map(\.diagnostic), reader: reader)
    var reasons: [Diagnostic: String] = [:]
    for (diagnostic, reason) in excused { reasons[diagnostic] = reason }
    // What is excused in one place may be told in another: a finding that is told stays told.
    for diagnostic in told { reasons[diagnostic] = nil }
    var diagnostics = Diagnostics()
    for diagnostic in told + reasons.keys { diagnostics.add(diagnostic) }
    var prints = Fingerprints()
    findings = diagnostics.sorted.map { diagnostic in
      let line = lines[diagnostic.place]
      return ReportedFinding(
        diagnostic: diagnostic, line: line, print: prints.next(of: diagnostic, line: line), reason: reasons[diagnostic])
    }
    self.rules = rules
    self.files = files
    self.version = version
    self.folder = folder
  }

  /// What no exception excuses.
  var told: [ReportedFinding] { findings.filter { $0.reason == nil } }

  func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.reason == nil && $0.diagnostic.severity == severity }
  }

  /// The file's path below the top of the repository.
  func path(of file: String) -> String {
    file.hasPrefix("/") ? file : folder + file
  }
}

/// A finding with what reports say of it.
struct ReportedFinding: Sendable {
  let diagnostic: Diagnostic
  /// The line that it points at, without its end; nil where it means a whole file, or one that is not there.
  let line: String?
  let print: Fingerprint
  /// Why it is excused; nil if it isn't.
  let reason: String?

  var place: Place { diagnostic.place }
}
