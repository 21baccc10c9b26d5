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
        codicil check --format github        annotations in GitHub Actions
        codicil check --format sarif > codicil.sarif
        codicil check --format junit > codicil.xml
        codicil check --list                 all checks, with their levels
        codicil check --explain stale-section

      Exit code 1 if there are errors, with --strict also if there are warnings.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case people, github, json, sarif, junit }

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Flag(help: "Count warnings as faults.")
  var strict = false

  @Option(help: "How findings are told: people, github, json, sarif or junit.")
  var format = Format.people

  @Flag(inversion: .prefixedNo, help: "Colours; without this, on a terminal only, and not if NO_COLOR is set.")
  var color: Bool?

  @Flag(help: "List all checks with their levels.")
  var list = false

  @Option(help: ArgumentHelp("Say what a check looks for, why, and what to do.", valueName: "check"))
  var explain: String?

  @Argument(help: ArgumentHelp("The entities; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    if list { return Console.out(CheckList.table) }
    if let explain { return Console.out(try CheckList.explanation(of: explain)) }
    let report = try CheckRun(root: root.root, entities: entities, clock: clock.clock()).run()
    try tell(report)
    if report.diagnostics.hasErrors || strict && report.diagnostics.count(.warning) > 0 { throw ExitCode(1) }
  }

  private func tell(_ found: CheckReport) throws {
    let report = try Report(
      found, root: root.root, folder: RepositoryFolder.path(of: root.root), version: Codicil.configuration.version)
    switch format {
    case .people:
      let terminal = Terminal(color: color)
      Console.write(PeopleReport(isColored: terminal.isColored, width: terminal.width).text(report))
      Console.out(summary(found))
    case .github:
      Console.write(GitHubReport.text(report))
      Console.out(summary(found))
    case .json: Console.write(JSONReport.text(report))
    case .sarif: Console.write(SARIFReport.text(report))
    case .junit: Console.write(JUnitReport(isStrict: strict).text(report))
    }
    // Programs read what was written: people are told beside it.
    if ![.people, .github].contains(format) { Console.error(summary(found)) }
  }

  private func summary(_ found: CheckReport) -> String {
    let told = DiagnosticText.summary(found.diagnostics)
    let excused = found.excused.isEmpty ? "" : ", \(found.excused.count) excused"
    return "\(Count.words(found.texts, "text", "texts")) of \(Count.words(found.policies, "policy", "policies")): "
      + (told.isEmpty ? "nothing found" : told) + excused
  }
}
