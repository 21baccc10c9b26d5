import ArgumentParser
import Foundation
import Ledger
import PolicySite

/// `codicil release`.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Freezes the working texts of a policy as a version.",
    discussion: """
      All locales and the facts about the entity are frozen together, an entry is added to the ledger, and `changes`,
      `change`, `confirmed` and the dates are removed from the working texts.

      Examples:
        codicil release wemet/privacy --dry-run
        codicil release wemet/privacy --date 2026-12-01 --effective 2027-01-01
        codicil release wemet/privacy --change editorial --reason "a typo in a phone number"
        codicil release wemet/privacy --without en

      The head that is printed stands for the whole history: keep it elsewhere, and `codicil verify --head` can prove that
      nothing before it was altered.
      """)

  @OptionGroup var root: RootOption

  @Argument(help: ArgumentHelp("The policy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  @Option(
    help: ArgumentHelp("The day of the update; today if neither this nor the text says it.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The day from which the version applies; the day of the update by default.", valueName: "YYYY-MM-DD"))
  var effective: String?

  @Option(help: "substantive or editorial; what the source text says by default.")
  var change: String?

  @Option(help: ArgumentHelp("Release without this locale (repeatable).", valueName: "locale"))
  var without: [LocaleTag] = []

  @Flag(help: "Release although sections of a translation lag; readers are told which.")
  var acceptStale = false

  @Option(
    help: ArgumentHelp("Let it apply from before its update, for this reason, which readers see.", valueName: "reason"))
  var retroactive: String?

  @Option(help: ArgumentHelp("Why a change that looks substantive is editorial.", valueName: "reason"))
  var reason: String?

  @Flag(help: "Show what would change and which files would be written; write nothing.")
  var dryRun = false

  func run() throws {
    let lock = try ContentLock.changing(root: root.root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], isLocked: true, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let repository else { throw ExitCode(1) }
    let releaser = try Releaser(repository, policy.name, now: Int(Date().timeIntervalSince1970))
    let draft = try releaser.draft(options(), &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let draft else { throw ExitCode(1) }
    tell(draft)
    guard !dryRun else {
      Console.out("Nothing was written: this was a dry run.")
      return
    }
    try releaser.commit(draft)
    Console.out("head \(draft.head)")
  }

  private func options() throws -> ReleaseOptions {
    var options = ReleaseOptions()
    if let date {
      guard let stamp = Stamp(date) else {
        throw ValidationError("--date is `\(date)`, which is not a day: write it as 2026-12-01.")
      }
      options.lastUpdated = stamp
    }
    if let effective {
      guard let day = Day(effective) else {
        throw ValidationError("--effective is `\(effective)`, which is not a day: write it as 2027-01-01.")
      }
      options.effective = day
    }
    if let change {
      guard let word = FrontMatter.Change(rawValue: change) else {
        throw ValidationError("--change is `\(change)`: write substantive or editorial.")
      }
      options.change = word
    }
    options.without = without
    options.acceptsStale = acceptStale
    options.retroactive = retroactive
    options.reason = reason
    return options
  }

  private func tell(_ draft: ReleaseDraft) {
    let what = draft.base.map { "after version \($0)" } ?? "the first version"
    Console.out("\(draft.policy) \(draft.id), \(what): \(draft.change.rawValue), applies from \(draft.effective)")
    for line in draft.summary { Console.out("  " + line) }
    for path in draft.paths { Console.out((dryRun ? "would write " : "wrote ") + path) }
  }
}
