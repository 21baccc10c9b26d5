import ArgumentParser
import Ledger
import PolicySite

/// `codicil verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that no sealed text was altered.",
    discussion: """
      Examples:
        codicil verify                        every ledger and frozen file of the repository
        codicil verify wemet                  those of one entity
        codicil verify --site site            a built site, from its public records alone
        codicil verify --head 213a29ae…       and that the history still holds the head that was kept elsewhere
        codicil verify --receipt FILE         the same with the heads of a receipt that `publish` wrote

      Of a site, a version whose last_updated lies after the clock's day is not expected yet.

      A chain by itself proves only that it was not altered in part: whoever can write every file can write a new chain.
      Against a head that was kept elsewhere it proves that nothing before that head was altered.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Option(help: ArgumentHelp("A built site, or the folder of one entity.", valueName: "folder"))
  var site: String?

  @Option(help: ArgumentHelp("A head that `release` printed (repeatable).", valueName: "digest"))
  var head: [String] = []

  @Option(help: ArgumentHelp("A receipt of `publish`, whose heads are looked for (repeatable).", valueName: "file"))
  var receipt: [String] = []

  @Argument(help: ArgumentHelp("The entities; all if none is named.", valueName: "entity"))
  var entities: [String] = []

  func run() throws {
    let given = try head.map { text in
      guard let digest = Digest(hex: text.lowercased()) else {
        throw ValidationError("--head is `\(text)`, which is not a digest of 64 hexadecimal digits.")
      }
      return Verifier.Head(digest: digest)
    }
    let heads = try given + receipt.flatMap { try Verifier.heads(ofReceipt: $0, entities: entities) }
    let verifier = Verifier(heads: heads)
    let report =
      try site.map { try verifier.verify(site: $0, clock: clock.clock()) }
      ?? verifier.verify(root: root.root, entities: entities)
    for finding in report.findings {
      Console.out(
        "\(finding.policy): \(Count.words(finding.entries, "entry", "entries")), "
          + "\(Count.words(finding.versions, "version", "versions")), head " + (finding.head?.description ?? "none"))
      for (head, found) in zip(heads, finding.heads) { tell(head.digest, found) }
    }
    for policy in report.unsealed { Console.out("\(policy): not sealed") }
    try Faults.tell(report.diagnostics, "Not everything is as it was sealed.")
  }

  private func tell(_ head: Digest, _ finding: HeadFinding) {
    switch finding {
    case .current: Console.out("  \(head): the head of this ledger")
    case .earlier(let entry, let sealed, let after):
      Console.out("  \(head): entry \(entry), sealed \(sealed); \(after) came after it")
    case .unknown: break
    }
  }
}
