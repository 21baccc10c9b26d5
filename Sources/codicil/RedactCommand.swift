import ArgumentParser
import Ledger
import PolicySite

/// `codicil redact`.
struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Removes a passage from frozen files.",
    discussion: """
      For a person's right to erasure against an archive: the passage is replaced by [removed], the ledger keeps the old and
      the new digest, the day and the reason, and the pages say that a passage was removed.

      Examples:
        codicil redact wemet/privacy 2023-02-07 --locale fr --passage "Jane Doe" --reason "erasure request of 3 May"
        codicil redact wemet/privacy all --passage "Jane Doe" --reason "erasure request of 3 May"

      What Codicil can't reach: the history of version control, copies and backups elsewhere, pages that others have stored.
      The old digest stays in the ledger: someone who can guess the whole old file could confirm it.
      """)

  @OptionGroup var root: RootOption

  @Argument(help: ArgumentHelp("The policy, named as wemet/privacy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  @Argument(help: ArgumentHelp("The version, or `all`.", valueName: "version"))
  var version: String

  @Option(help: ArgumentHelp("One text only; by default every text of the version, and the card.", valueName: "locale"))
  var locale: LocaleTag?

  @Option(help: ArgumentHelp("The passage, as the file has it.", valueName: "text"))
  var passage: String

  @Option(help: ArgumentHelp("Why; it is published, so it must not repeat the passage.", valueName: "reason"))
  var reason: String

  @Flag(help: "Show which files would change; write nothing.")
  var dryRun = false

  func run() throws {
    let id = VersionID(version)
    guard id != nil || version == "all" else {
      throw ValidationError("`\(version)` is not the id of a version: write it as 2026-12-01, or `all`.")
    }
    guard !passage.isEmpty else { throw ValidationError("--passage is empty.") }
    let redaction = try ContentChange.make(of: policy.name, root: root.root, orElse: "Nothing was removed.") {
      repository, now, diagnostics in
      try Redactor(repository, policy.name, now: now).redact(
        .init(passage: passage, version: id, locale: locale, reason: reason), isDryRun: dryRun, &diagnostics)
    }
    for path in redaction.paths { Console.out((dryRun ? "would write " : "wrote ") + path) }
    for path in redaction.remaining { Console.error("the passage still stands in \(path)") }
    Console.out(dryRun ? "Nothing was written: this was a dry run." : "head \(redaction.head)")
  }
}
