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

      If the content has faults nothing is written: the last good site stays.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output: String?

  @Flag(help: "Show working texts that differ from the released ones, marked as drafts.")
  var drafts = false

  @Flag(help: "Let links name index.html, for a site that is opened as files.")
  var fileLinks = false

  @Argument(help: ArgumentHelp("The entities to build; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    let output = output ?? root.root + "/site"
    let report = try SiteBuild(
      BuildOptions(
        root: root.root, output: output, clock: clock.clock(), entities: entities, showsDrafts: drafts,
        linksNameIndex: fileLinks)
    ).run()
    if !report.diagnostics.isEmpty {
      Console.error(DiagnosticText.lines(report.diagnostics) + DiagnosticText.summary(report.diagnostics))
    }
    guard let written = report.written else {
      Console.error("Nothing was written; \(output) is as it was.")
      throw ExitCode(1)
    }
    Console.out(
      "\(count(report.entities, "entity", "entities")), \(count(written.pages, "page", "pages")), "
        + "\(count(written.files, "file", "files")) in \(output): "
        + "\(written.changed) changed, \(written.removed) removed")
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
