import ArgumentParser
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
    let sealed = try ContentChange.make(of: policy.name, root: root.root, orElse: "Nothing was sealed.") {
      repository, now, diagnostics in
      try Sealer(repository, policy.name, now: now).seal(&diagnostics)
    }
    for version in sealed.versions { Console.out("sealed \(policy.name) \(version)") }
    Console.out("head \(sealed.head)")
  }
}
