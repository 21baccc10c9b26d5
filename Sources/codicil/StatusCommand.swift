import ArgumentParser
import PolicySite

/// `codicil status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows how every policy stands, and which show a thing that is shared.",
    discussion: """
      What is unreleased is told with its cause, where it can be found: the party, clause, law or fact of the entity that
      changed since the last version; `edited` where the text itself was.

      Examples:
        codicil status                            every policy: in force, upcoming, unreleased and why, lagging, sealed
        codicil status wemet --as-of 2027-01-01
        codicil status --because parties/ovh      every policy that shows OVH, and which show it as it is now
        codicil status --because clauses/hosting --format json

      Behind --because stands parties/…, clauses/…, entities/…, laws/… or themes/….
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Option(help: ArgumentHelp("List the policies that show this.", valueName: "kind/id"))
  var because: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Argument(help: ArgumentHelp("The entities; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: entities, &diagnostics)
    guard let repository else { return try Faults.tell(diagnostics, "There is nothing to report on.") }
    if let because {
      let report = try BecauseReport(repository, because, &diagnostics)
      Console.out(format == .json ? report.json : report.table)
    } else {
      let report = StatusReport(repository, clock: try clock.clock(), &diagnostics)
      Console.out(format == .json ? report.json : report.table)
    }
    try Faults.tell(diagnostics.errors, "Of what has faults the report may be incomplete.")
  }
}
