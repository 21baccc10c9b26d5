import ArgumentParser
import Foundation
import PolicySite

/// `codicil seal`.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Adopts versions that were made by hand into a ledger.",
    discussion: """
      The folders below versions/ are sealed in the order of their dates, and shown as archived on this day from the
      company's records. Their texts stay as they are; what their pages need of policy.yml and entity.yml is written into
      their front matter.

      Example:
        codicil seal wemet/privacy
      """)

  @OptionGroup var root: RootOption

  @Argument(help: ArgumentHelp("The policy, named as wemet/privacy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  func run() throws {
    let lock = try ContentLock.changing(root: root.root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], isLocked: true, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was sealed.")
    guard let repository else { throw ExitCode(1) }
    let sealer = try Sealer(repository, policy.name, now: Int(Date().timeIntervalSince1970))
    let sealed = try sealer.seal(&diagnostics)
    try Faults.tell(diagnostics, "Nothing was sealed.")
    guard let sealed else { throw ExitCode(1) }
    for version in sealed.versions { Console.out("sealed \(policy.name) \(version)") }
    Console.out("head \(sealed.head)")
  }
}
