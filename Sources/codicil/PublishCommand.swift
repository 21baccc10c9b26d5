import ArgumentParser
import Foundation
import PolicySite

/// `codicil publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds the site and brings it to one of the targets in site.yml.",
    discussion: """
      A target is a folder, whatever rclone can write to (S3, GCS, Azure, SFTP, WebDAV …), or a branch of a git repository;
      it takes all entities, some, or one, whose folder's content then stands at the target's root:

        targets:
          production: {rclone: "web:/srv/policies"}
          wemet: {rclone: "wemet-bucket:policies", entities: wemet, host_files: [s3]}
          pages: {git: {remote: origin, branch: gh-pages}}

      The site is built anew from the content; faults and policies without a ledger are refused, drafts are never published.
      Only what is missing or different is sent: assets, then pages; then what is not planned any more is deleted. What was
      sent is read back and compared, and a receipt with the ledgers' heads is written to receipts/. A run that was
      interrupted is taken up by the next.

      Credentials come from the environment or from the configuration of rclone or git, never from site.yml.

      Examples:
        codicil publish production --dry-run         what would be sent and deleted
        codicil publish production
        codicil publish production --max-delete 40   although 40 files go
        codicil publish production --as-of 2027-01-01

      docs/publishing.md has recipes for GitHub Actions and GitLab CI.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Flag(name: [.customLong("dry-run"), .customShort("n")], help: "Say what would be sent and deleted; change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Refuse to delete more files than that; without it, more than a tenth of those that are there.",
      valueName: "number"))
  var maxDelete: Int?

  @Flag(help: "Publish policies that have no ledger, too.")
  var unsealed = false

  @Flag(help: "Let links name index.html, for a site that is opened as files.")
  var fileLinks = false

  @Argument(help: ArgumentHelp("The name of the target in site.yml.", valueName: "target"))
  var target: String

  func validate() throws {
    if let maxDelete, maxDelete < 0 {
      throw ValidationError("--max-delete is `\(maxDelete)`: write a whole number, 0 for no deletion at all.")
    }
  }

  func run() throws {
    var options = Publisher.Options(
      root: root.root, target: target, clock: try clock.clock(), now: Int(Date().timeIntervalSince1970),
      redaction: Redaction(environment: ProcessInfo.processInfo.environment))
    options.isDryRun = dryRun
    options.deletionLimit = maxDelete
    options.allowsUnsealed = unsealed
    options.linksNameIndex = fileLinks
    let report = try Publisher(options).run { Console.error($0) }
    try Faults.tell(report.diagnostics, "Nothing was published.")
    guard let plan = report.plan else { throw ExitCode(1) }
    if dryRun { return tell(plan, report) }
    Console.out(
      "\(target): \(Count.words(report.files, "file", "files")) at \(report.place): \(plan.sent.count) sent, "
        + "\(plan.deletions.count) deleted, read back and found as they were sent")
    if let receipt = report.receipt { Console.out("receipt \(receipt)") }
  }

  private func tell(_ plan: PublishPlan, _ report: Publisher.Report) {
    for path in plan.sent { Console.out("send \(path)") }
    for path in plan.deletions { Console.out("delete \(path)") }
    Console.out(
      "\(target): of \(Count.words(report.files, "file", "files")), \(plan.sent.count) to send to \(report.place), "
        + "\(plan.deletions.count) to delete")
    if let refusal = report.refusal { Console.error("It would be refused: \(refusal)") }
    Console.out("Nothing was published: this was a dry run.")
  }
}
