import ArgumentParser
import Ledger
import PolicySite

/// `codicil notice`.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Prints the announcement of a version: e-mail, banner, line in an app.",
    discussion: """
      What changed is told in the words of the version's `changes`, with the day from which it applies and the addresses of the
      text and of the redline. The theme's templates notice-email, notice-email-text, notice-banner and notice-in-app say
      how it looks.

      Examples:
        codicil notice wemet/privacy 2026-12-01                        all of it, in all locales
        codicil notice wemet/privacy 2026-12-01 --locale fr --format text
        codicil notice wemet/privacy 2026-12-01 --output notices       files: notices/fr/email.html …
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, banner, all
    case inApp = "in-app"

    var formats: [NoticeKit.Format] { NoticeKit.Format(rawValue: rawValue).map { [$0] } ?? NoticeKit.Format.allCases }
  }

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Argument(help: ArgumentHelp("The policy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  @Argument(help: ArgumentHelp("The version.", valueName: "version"))
  var version: String

  @Option(help: ArgumentHelp("One locale only (repeatable).", valueName: "locale"))
  var locale: [LocaleTag] = []

  @Option(help: "text, html, banner, in-app or all.")
  var format = Format.all

  @Option(name: .shortAndLong, help: ArgumentHelp("Write files into this folder.", valueName: "folder"))
  var output: String?

  func run() throws {
    guard let id = VersionID(version) else {
      throw ValidationError("`\(version)` is not the id of a version: write it as 2026-12-01.")
    }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], &diagnostics)
    guard let repository else { return try Faults.tell(diagnostics.errors, "Nothing was announced.") }
    // What is wrong with a draft keeps nobody from announcing what was released.
    let isFrozen = try !repository.policy(policy.name).policy.versions.isEmpty
    func tell(_ diagnostics: Diagnostics) throws {
      try Faults.tell((isFrozen ? diagnostics.withoutDrafts : diagnostics).errors, "Nothing was announced.")
    }
    try tell(diagnostics)
    let kit = try NoticeKit(repository, policy.name, id, clock: clock.clock(), &diagnostics)
    try tell(diagnostics)
    let pieces = try kit?.pieces(locale, format.formats, &diagnostics) ?? []
    try tell(diagnostics)
    if let output {
      try NoticeKit.write(pieces, to: output)
      for piece in pieces { Console.out("wrote \(output)/\(piece.path)") }
      return
    }
    for piece in pieces {
      if pieces.count > 1 { Console.out("==> \(piece.path)") }
      Console.write(piece.bytes)
    }
  }
}
