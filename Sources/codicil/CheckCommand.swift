import ArgumentParser
import PolicySite

/// `codicil check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Looks for what a correct build can't see: lagging translations, dates that can't be right, missing duties.",
    discussion: """
      All that `codicil build` would tell is told too; nothing is written. What is found can be excused next to it, with a
      reason: `{{! allow vague-wording: the words of the statute }}` in a text, `# allow …: …` in YAML and front matter.
      `checks:` in site.yml, entity.yml and policy.yml sets the level of a check: off, note, warning or error.

      Examples:
        codicil check                        everything
        codicil check wemet --strict         one entity; warnings count as faults
        codicil check --list                 all checks, with their levels
        codicil check --explain stale-section
        codicil check --coverage wemet       what the laws want shown, and where wemet's policies show it
        codicil check --coverage --format html wemet/privacy > duties.html

      Exit code 1 if there are errors, with --strict also if there are warnings.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Flag(help: "Count warnings as faults.")
  var strict = false

  @Flag(help: "List all checks with their levels.")
  var list = false

  @Option(help: ArgumentHelp("Say what a check looks for, why, and what to do.", valueName: "check"))
  var explain: String?

  @Flag(help: "Show where policies show what their laws want shown; this fails nothing.")
  var coverage = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json }

  @Option(help: "Of --coverage: text, html or json.")
  var format = Format.text

  @Argument(
    help: ArgumentHelp("The entities; all if none is named. With --coverage also entity/policy.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    if list { return Console.out(CheckList.table) }
    if let explain { return Console.out(try CheckList.explanation(of: explain)) }
    if coverage { return try tellCoverage() }
    let report = try CheckRun(root: root.root, entities: entities, clock: clock.clock()).run()
    tell(report)
    if report.diagnostics.hasErrors || strict && report.diagnostics.count(.warning) > 0 { throw ExitCode(1) }
  }

  private func tellCoverage() throws {
    var diagnostics = Diagnostics()
    let report = try CoverageReport.read(root: root.root, names: entities, clock: clock.clock(), &diagnostics)
    guard let report else { return try Faults.tell(diagnostics, "There is nothing to report on.") }
    switch format {
    case .text: Console.out(report.table)
    case .html: Console.out(report.page)
    case .json: Console.out(report.json)
    }
    try Faults.tell(diagnostics.errors, "Of what has faults the report may be incomplete.")
  }

  private func tell(_ report: CheckReport) {
    if !report.diagnostics.isEmpty { Console.out(DiagnosticText.lines(report.diagnostics)) }
    let found = DiagnosticText.summary(report.diagnostics)
    let excused = report.excused.isEmpty ? "" : ", \(report.excused.count) excused"
    Console.out(
      "\(Count.words(report.texts, "text", "texts")) of \(Count.words(report.policies, "policy", "policies")): "
        + (found.isEmpty ? "nothing found" : found) + excused)
  }
}
