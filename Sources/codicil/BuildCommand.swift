import ArgumentParser
import PolicySite

/// `codicil build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site.",
    discussion: """
      Examples:
        codicil build                         the whole site, into site/
        codicil build wemet weprode           only these; other folders stay
        codicil build --as-of 2027-01-01      what applies at the end of that day
        codicil build --drafts --output look  with the drafts, into look/

        codicil build --keep-going            publishes the entities without faults, although others have some

      If the content has faults nothing is written: the last good site stays. With --keep-going a fault stops only the
      entities that it concerns: their last good folders stay to the byte, and the home page and the sitemap go on to list
      them; all others are built and published. A fault of a party, a clause, a law or a theme concerns the entities that
      use it, one of site.yml all. All faults are told, and the exit code is 1.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output: String?

  @Flag(help: "Show working texts that differ from the released ones, marked as drafts.")
  var drafts = false

  @Flag(help: "Let links name index.html, for a site that is opened as files.")
  var fileLinks = false

  @Flag(help: "Keep the last good folder of an entity with faults, and publish all others.")
  var keepGoing = false

  @Argument(help: ArgumentHelp("The entities to build; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    let output = output ?? root.root + "/site"
    let report = try SiteBuild(
      BuildOptions(
        root: root.root, output: output, clock: clock.clock(), entities: entities, showsDrafts: drafts,
        linksNameIndex: fileLinks, keepsGoing: keepGoing)
    ).run()
    if !report.diagnostics.isEmpty {
      Console.error(DiagnosticText.lines(report.diagnostics) + DiagnosticText.summary(report.diagnostics))
    }
    guard let written = report.written else {
      Console.error("Nothing was written; \(output) is as it was.")
      throw ExitCode(1)
    }
    Console.out(
      "\(Count.words(report.entities, "entity", "entities")), \(Count.words(written.pages, "page", "pages")), "
        + "\(Count.words(written.files, "file", "files")) in \(output): "
        + "\(written.changed) changed, \(written.removed) removed")
    if !report.kept.isEmpty { Console.error("Kept as they were, for their faults: \(names(report.kept))") }
    if !report.missing.isEmpty { Console.error("Not in the site, for their faults: \(names(report.missing))") }
    if report.diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func names(_ entities: [String]) -> String { entities.joined(separator: ", ") }
}
