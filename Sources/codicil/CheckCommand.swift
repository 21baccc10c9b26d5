import ArgumentParser
import Foundation
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
        codicil check --format github         annotations in GitHub Actions
        codicil check --format sarif > codicil.sarif
        codicil check --format junit > codicil.xml
        codicil check --list                 all checks, with their levels
        codicil check --explain stale-section
        codicil check --external             ask other sites whether they still answer
        codicil check --coverage wemet       what the laws want shown, and where wemet's policies show it
        codicil check --coverage --format html wemet/privacy > duties.html

      Exit code 1 if there are errors, with --strict also if there are warnings.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, github, json, sarif, junit, html

    /// Text is for people, and may be asked for by that name.
    init?(argument: String) {
      self.init(rawValue: argument == "people" ? "text" : argument)
    }
  }

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Flag(help: "Count warnings as faults.")
  var strict = false

  @Option(help: "How findings are told: text, github, json, sarif or junit; coverage: text, html or json.")
  var format = Format.text

  @Flag(inversion: .prefixedNo, help: "Colours; without this, on a terminal only, and not if NO_COLOR is set.")
  var color: Bool?

  @Flag(help: "Put what is excused into SARIF too, marked as suppressed.")
  var excused = false

  @Flag(help: "List all checks with their levels.")
  var list = false

  @Option(help: ArgumentHelp("Say what a check looks for, why, and what to do.", valueName: "check"))
  var explain: String?

  @Flag(help: "List the addresses of other sites that texts link to, and ask each (with curl).")
  var external = false

  @Option(help: ArgumentHelp("How long one address may take to answer.", valueName: "seconds"))
  var externalTimeout: Double = 10

  @Option(help: ArgumentHelp("How long asking all of them may take.", valueName: "seconds"))
  var externalLimit: Double = 300

  @Flag(help: "Show where policies show what their laws want shown; this fails nothing.")
  var coverage = false

  @Argument(
    help: ArgumentHelp("The entities; all if none is named. With --coverage also entity/policy.", valueName: "entity"))
  var entities: [String] = []

  func validate() throws {
    let known: [Format] = coverage ? [.text, .html, .json] : Format.allCases.filter { $0 != .html }
    guard known.contains(format) else {
      throw ValidationError(
        "--format is `\(format)`, which \(coverage ? "coverage has not" : "only --coverage has"): write one of "
          + known.map(\.rawValue).joined(separator: ", ") + ".")
    }
    for (name, seconds) in [("--external-timeout", externalTimeout), ("--external-limit", externalLimit)]
    where !(seconds > 0 && seconds <= 86_400) {
      throw ValidationError("\(name) is a number of seconds above 0, such as 10")
    }
  }

  func run() throws {
    if list { return Console.out(CheckList.table) }
    if let explain { return Console.out(try CheckList.explanation(of: explain)) }
    if coverage { return try tellCoverage() }
    let report = try CheckRun(root: root.root, entities: entities, clock: clock.clock(), prober: prober()).run()
    try tell(report)
    if report.diagnostics.hasErrors || strict && report.diagnostics.count(.warning) > 0 { throw ExitCode(1) }
  }

  private func prober() throws -> CurlProber? {
    guard external else { return nil }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try CurlProber(timeout: externalTimeout, limit: externalLimit, path: path)
  }

  private func tellCoverage() throws {
    var diagnostics = Diagnostics()
    let report = try CoverageReport.read(root: root.root, names: entities, clock: clock.clock(), &diagnostics)
    guard let report else { return try Faults.tell(diagnostics, "There is nothing to report on.") }
    switch format {
    case .text: Console.out(report.table)
    case .html: Console.out(report.page)
    case .github, .json, .sarif, .junit: Console.out(report.json)
    }
    try Faults.tell(diagnostics.errors, "Of what has faults the report may be incomplete.")
  }

  private func tell(_ found: CheckReport) throws {
    let report = try Report(
      found, root: root.root, folder: RepositoryFolder.path(of: root.root), version: Codicil.configuration.version)
    switch format {
    case .text, .html:
      let terminal = Terminal(color: color)
      Console.write(PeopleReport(isColored: terminal.isColored, width: terminal.width).text(report))
      if external { Console.out(ExternalReport.lines(found)) }
      Console.out(summary(found))
    case .github:
      Console.write(GitHubReport.text(report))
      Console.out(summary(found))
    case .json: Console.write(JSONReport.text(report))
    case .sarif: Console.write(SARIFReport(withExcused: excused).text(report))
    case .junit: Console.write(JUnitReport(isStrict: strict).text(report))
    }
    // Programs read what was written: people are told beside it.
    if ![.text, .github].contains(format) { Console.error(summary(found)) }
  }

  private func summary(_ found: CheckReport) -> String {
    let told = DiagnosticText.summary(found.diagnostics)
    let excused = found.excused.isEmpty ? "" : ", \(found.excused.count) excused"
    return "\(Count.words(found.texts, "text", "texts")) of \(Count.words(found.policies, "policy", "policies")): "
      + (told.isEmpty ? "nothing found" : told) + excused
  }
}
