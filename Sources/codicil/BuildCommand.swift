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
        codicil build --shard 2/8             the second of eight parts, each for a machine of its own

      If the content has faults nothing is written: the last good site stays. With --keep-going a fault stops only the
      entities that it concerns: their last good folders stay to the byte, and the home page and the sitemap go on to list
      them; all others are built and published. A fault of a party, a clause, a law or a theme concerns the entities that
      use it, one of site.yml all. All faults are told, and the exit code is 1.

      What has not changed since the last build is not built again: .codicil/ beside content/ holds what that takes. It
      can be removed at any time, and belongs into no repository. The result is the same, to the byte.
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

  @Option(
    help: ArgumentHelp(
      "Build a fixed part of the entities, 1/8 to 8/8 of eight (1000 at most): together they are the whole site.",
      valueName: "part/parts"))
  var shard: String?

  @Flag(help: "Build everything, whatever was built before.")
  var cold = false

  @Flag(name: .shortAndLong, help: "Tell nothing but errors, warnings and notes.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell how long the build took.")
  var verbose = false

  @Flag(help: "Tell how long each stage of the build took.")
  var timings = false

  @Argument(help: ArgumentHelp("The entities to build; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    let output = output ?? root.root + "/site"
    let progress = BuildProgress(output: output, isQuiet: quiet)
    var options = BuildOptions(
      root: root.root, output: output, clock: try clock.clock(), entities: entities, showsDrafts: drafts,
      linksNameIndex: fileLinks, keepsGoing: keepGoing)
    options.shard = try part()
    options.program = cold ? nil : Codicil.identity
    options.listener = progress.listener(withTimes: timings)
    defer { progress.end() }
    let report = try SiteBuild(options).run()
    progress.end()
    if !report.diagnostics.isEmpty {
      Console.error(DiagnosticText.lines(report.diagnostics) + DiagnosticText.summary(report.diagnostics))
    }
    guard let written = report.written else {
      Console.error("Nothing was written; \(output) is as it was.")
      throw ExitCode(1)
    }
    if !quiet {
      Console.out(
        "\(Count.words(report.entities, "entity", "entities")), \(Count.words(written.pages, "page", "pages")), "
          + "\(Count.words(written.files, "file", "files")) in \(output): "
          + "\(written.changed) changed, \(written.removed) removed"
          + (verbose || Console.isTerminal ? ", \(progress.time)" : ""))
    }
    if let times = options.listener.times { Console.error(StageTable(times).text) }
    if !report.kept.isEmpty { Console.error("Kept as they were, for their faults: \(names(report.kept))") }
    if !report.missing.isEmpty { Console.error("Not in the site, for their faults: \(names(report.missing))") }
    if report.diagnostics.hasErrors { throw ExitCode(1) }
  }

  func validate() throws {
    guard !(quiet && verbose) else { throw ValidationError("--quiet and --verbose contradict each other.") }
    guard try part() == nil || entities.isEmpty else {
      throw ValidationError("--shard builds a part of all entities: name either a part or entities.")
    }
  }

  private func part() throws -> Shard? {
    guard let shard else { return nil }
    guard let part = Shard(shard) else {
      throw ValidationError(
        "--shard is `\(shard)`, which is no part: write it as 2/8, with 1 ≤ part ≤ parts ≤ \(Shard.most).")
    }
    return part
  }

  private func names(_ entities: [String]) -> String { entities.joined(separator: ", ") }
}
