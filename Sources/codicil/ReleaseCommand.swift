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

      What else can be done to a policy, each an entry of its own in the ledger:
        codicil release wemet/privacy --add-locale en --to 2026-12-01     a late translation of that version
        codicil release wemet/privacy --correct 2023-02-07                mend the version in force while another is
                                                                          upcoming: the first run lays out a copy of it in
                                                                          correction/ to be edited, the second releases it
        codicil release wemet/privacy --retract 2026-12-01                take a version back before it takes effect
        codicil release wemet/privacy --withdraw --effective 2027-06-30   end the policy on a day

      One change of something that many policies show, released for all of them or for none:
        codicil release --because parties/ovh --changes changes.yml --dry-run
        codicil release --because clauses/hosting --changes changes.yml --date 2026-12-01 --except wemet/privacy

      The file says in each locale what changed: `en: …`, `fr: …`, each one line or a list. A policy that has other unreleased
      changes is refused, and with it all, unless --including-other-changes lets them go along.

      The head that is printed stands for the whole history: keep it elsewhere, and `codicil verify --head` can prove that
      nothing before it was altered.
      """)

  @OptionGroup var root: RootOption

  @Argument(help: ArgumentHelp("The policy, named as wemet/privacy.", valueName: "entity/policy"))
  var named: PolicyArgument?

  @Option(help: ArgumentHelp("Release every policy that shows this and has not told its change.", valueName: "kind/id"))
  var because: String?

  @Option(help: ArgumentHelp("With --because: what changed, for people, by locale.", valueName: "file"))
  var changes: String?

  @Flag(help: "With --because: let other unreleased changes of the same policies go along.")
  var includingOtherChanges = false

  @Option(help: ArgumentHelp("With --because: leave this policy as it is (repeatable).", valueName: "entity/policy"))
  var except: [PolicyArgument] = []

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

  @Option(help: ArgumentHelp("Add the working text of this locale to a version that lacks it.", valueName: "locale"))
  var addLocale: LocaleTag?

  @Option(help: ArgumentHelp("The version to which --add-locale adds.", valueName: "version"))
  var to: String?

  @Option(help: ArgumentHelp("Correct this version, which is in force.", valueName: "version"))
  var correct: String?

  @Option(help: ArgumentHelp("The upcoming version that is known to undo the correction.", valueName: "version"))
  var undoneBy: String?

  @Option(help: ArgumentHelp("Take this version back before it takes effect.", valueName: "version"))
  var retract: String?

  @Flag(help: "Withdraw the policy from the day of --effective on.")
  var withdraw = false

  @Flag(help: "Show what would change and which files would be written; write nothing.")
  var dryRun = false

  func run() throws {
    if let because { return try releaseAll(because) }
    guard let named else { throw ValidationError("Name the policy: codicil release wemet/privacy.") }
    try release(named)
  }

  private func releaseAll(_ because: String) throws {
    var order = BulkRelease.Order()
    order.options = try options()
    order.includesOthers = includingOtherChanges
    order.except = except.map(\.name)
    try BulkReleaseRun(
      root: root.root, because: because, changes: changes ?? "", order: order, isDryRun: dryRun
    ).run()
  }

  private func release(_ policy: PolicyArgument) throws {
    let lock = try ContentLock.changing(root: root.root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], isLocked: true, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let repository else { throw ExitCode(1) }
    let now = Int(Date().timeIntervalSince1970)
    if let addLocale { return try add(addLocale, repository, now, policy) }
    if let correct { return try makeCorrection(of: correct, repository, now, policy) }
    if retract != nil || withdraw { return try end(repository, now, policy) }
    let releaser = try Releaser(repository, policy.name, now: now)
    let draft = try releaser.draft(options(), &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let draft else { throw ExitCode(1) }
    if !dryRun { try releaser.commit(draft) }
    tell(draft)
  }

  func validate() throws {
    if because == nil {
      if changes != nil || includingOtherChanges || !except.isEmpty {
        throw ValidationError("--changes, --except and --including-other-changes belong to --because.")
      }
    } else if named != nil || addLocale != nil || correct != nil || retract != nil || withdraw {
      throw ValidationError("--because releases all policies that show a thing: name no policy and no other act.")
    } else if changes == nil {
      throw ValidationError("--because needs --changes FILE: what readers are told in each locale.")
    }
    let acts = [addLocale != nil, correct != nil, retract != nil, withdraw].count { $0 }
    guard acts <= 1 else {
      throw ValidationError(
        "--add-locale, --correct, --retract and --withdraw are acts of their own: give one of them.")
    }
    if (addLocale == nil) != (to == nil) {
      throw ValidationError("--add-locale and --to belong together: --add-locale en --to 2026-12-01.")
    }
    if undoneBy != nil, correct == nil { throw ValidationError("--undone-by belongs to --correct.") }
    if withdraw, effective == nil { throw ValidationError("--withdraw needs the day: --effective 2027-06-30.") }
  }

  private func add(_ locale: LocaleTag, _ repository: Repository, _ now: Int, _ policy: PolicyArgument) throws {
    var diagnostics = Diagnostics()
    let added = try LocaleAdder(repository, policy.name, now: now).add(
      locale, to: version(to, "--to"), isDryRun: dryRun, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let added else { throw ExitCode(1) }
    tell(added.paths, added.head)
  }

  private func makeCorrection(
    of id: String, _ repository: Repository, _ now: Int, _ policy: PolicyArgument
  ) throws {
    var diagnostics = Diagnostics()
    let corrector = try Corrector(repository, policy.name, correct: version(id, "--correct"), now: now)
    if let copy = try corrector.copy(isDryRun: dryRun, &diagnostics) {
      tell(copy.paths, nil)
      guard !dryRun else { return }
      return Console.error(
        "This is a copy of version \(id). Edit it, say what was corrected under `changes:`, and run the command again.")
    }
    try Faults.tell(diagnostics, "Nothing was released.")
    let undone = try undoneBy.map { try version($0, "--undone-by") }
    let correction = try corrector.draft(options(), undoneBy: undone, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let correction else { throw ExitCode(1) }
    if !dryRun { try corrector.commit(correction) }
    Console.out("\(policy.name) \(correction.id) corrects version \(id), applies from \(correction.effective)")
    for line in correction.summary { Console.out("  " + line) }
    tell(correction.paths, correction.head)
  }

  private func end(_ repository: Repository, _ now: Int, _ policy: PolicyArgument) throws {
    var diagnostics = Diagnostics()
    let ending = try Ending(repository, policy.name, now: now)
    let ended: Ending.Ended?
    let words: String
    if let retract {
      words = "\(policy.name): version \(retract) is taken back"
      ended = try ending.retract(version(retract, "--retract"), reason: reason, isDryRun: dryRun, &diagnostics)
    } else {
      guard let day = effective.flatMap({ Day($0) }) else {
        throw ValidationError("--effective is `\(effective ?? "")`, which is not a day: write it as 2027-01-01.")
      }
      words = "\(policy.name) is withdrawn with effect from \(day)"
      ended = try ending.withdraw(effective: day, reason: reason, isDryRun: dryRun, &diagnostics)
    }
    try Faults.tell(diagnostics, "Nothing was done.")
    guard let ended else { throw ExitCode(1) }
    Console.out(words)
    tell([ended.path], ended.head)
  }

  private func version(_ text: String?, _ option: String) throws -> VersionID {
    guard let id = text.flatMap({ VersionID($0) }) else {
      throw ValidationError("\(option) is `\(text ?? "")`, which is not the id of a version: write it as 2026-12-01.")
    }
    return id
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
    tell(draft.paths, draft.head)
  }

  /// The files that were written, or would be, and what stands for the history that they make.
  private func tell(_ paths: [String], _ head: Digest?) {
    for path in paths { Console.out((dryRun ? "would write " : "wrote ") + path) }
    guard !dryRun else { return Console.out("Nothing was written: this was a dry run.") }
    if let head { Console.out("head \(head)") }
  }
}
