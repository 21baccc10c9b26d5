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
        codicil check --list                 all checks, with their levels
        codicil check --explain stale-section
        codicil check --external             ask other sites whether they still answer

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

  @Flag(help: "List the addresses of other sites that texts link to, and ask each (with curl).")
  var external = false

  @Option(help: ArgumentHelp("How long one address may take to answer.", valueName: "seconds"))
  var externalTimeout: Double = 10

  @Option(help: ArgumentHelp("How long asking all of them may take.", valueName: "seconds"))
  var externalLimit: Double = 300

  @Argument(help: ArgumentHelp("The entities; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func validate() throws {
    for (name, seconds) in [("--external-timeout", externalTimeout), ("--external-limit", externalLimit)]
    where !(seconds > 0 && seconds <= 86_400) {
      throw ValidationError("\(name) is a number of seconds above 0, such as 10")
    }
  }

  func run() throws {
    if list { return Console.out(CheckList.table) }
    if let explain { return Console.out(try CheckList.explanation(of: explain)) }
    let report = try CheckRun(root: root.root, entities: entities, clock: clock.clock(), prober: prober()).run()
    tell(report)
    if report.diagnostics.hasErrors || strict && report.diagnostics.count(.warning) > 0 { throw ExitCode(1) }
  }

  private func prober() throws -> CurlProber? {
    guard external else { return nil }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try CurlProber(timeout: externalTimeout, limit: externalLimit, path: path)
  }

  private func tell(_ report: CheckReport) {
    if !report.diagnostics.isEmpty { Console.out(DiagnosticText.lines(report.diagnostics)) }
    if external { Console.out(ExternalReport.lines(report)) }
    let found = DiagnosticText.summary(report.diagnostics)
    let excused = report.excused.isEmpty ? "" : ", \(report.excused.count) excused"
    Console.out(
      "\(Count.words(report.texts, "text", "texts")) of \(Count.words(report.policies, "policy", "policies")): "
        + (found.isEmpty ? "nothing found" : found) + excused)
  }
}
