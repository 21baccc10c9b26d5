/// What `codicil check` found, in the form from which all reports are written: sorted, with the lines that it points at.
package struct Report: Sendable {
  /// What is to be told, and what exceptions excuse, by place.
  let findings: [ReportedFinding]
  /// The lines that findings and their notes point at.
  let lines: QuotedLines
  /// All checks in the order of the documentation, and after them the faults that were found.
  let rules: [Rule]
  /// The files that were looked at: what passed is told by them.
  let files: [String]
  /// The program's version.
  let version: String
  /// The path of the root folder below the top of its repository: empty, or with a final slash.
  let folder: String

  /// - Parameters:
  ///   - root: the folder that was checked, whose lines are quoted.
  ///   - folder: that folder's path below the top of its repository: empty, or with a final slash.
  /// - Throws: `MachineFault` if a file with findings can't be read any more.
  package init(_ found: CheckReport, root: String, folder: String, version: String) throws {
    // A clause may be excused for one text and not for another: what is told stays told.
    let told = Set(found.diagnostics.sorted)
    var reasons: [Diagnostic: String] = [:]
    for excused in found.excused where !told.contains(excused.diagnostic) {
      reasons[excused.diagnostic] = excused.exception.reason
    }
    var all = found.diagnostics
    for diagnostic in reasons.keys { all.add(diagnostic) }
    let sorted = all.sorted
    let lines = try QuotedLines(of: sorted, reader: ContentReader(root: root))
    var prints = Fingerprints()
    findings = sorted.map { diagnostic in
      let line = lines[diagnostic.place]
      return ReportedFinding(
        diagnostic: diagnostic, line: line, print: prints.next(of: diagnostic, line: line), reason: reasons[diagnostic])
    }
    let faults = Set(findings.map(\.diagnostic.id)).filter { CheckList[$0] == nil }
    self.lines = lines
    rules = CheckList.all.map(Rule.init) + faults.sorted().map(Rule.init(fault:))
    files = Array(Set(found.files)).sorted()
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
