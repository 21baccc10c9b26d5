import ArgumentParser
import Foundation
import PolicySite
import Redline

/// `codicil diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two versions, word by word.",
    discussion: """
      Examples:
        codicil diff wemet/privacy                                the working texts against the version in force
        codicil diff wemet/privacy --locale fr --from 2021-09-15 --to 2023-02-07
        codicil diff wemet/privacy --to last

      A version is named by its id, or as `working`, `in-force` or `last`. Exit code 0, whether or not there are changes.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Argument(help: ArgumentHelp("The policy, named as wemet/privacy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  @Option(help: ArgumentHelp("The older version; the one in force by default, or the last one.", valueName: "version"))
  var from: String?

  @Option(help: ArgumentHelp("The newer version.", valueName: "version"))
  var to = "working"

  @Option(help: ArgumentHelp("One locale only (repeatable).", valueName: "locale"))
  var locale: [LocaleTag] = []

  @Option(help: ArgumentHelp("How many unchanged paragraphs to show around a change.", valueName: "number"))
  var context = 1

  @Flag(inversion: .prefixedNo, help: "Colour; by default where the output is a terminal.")
  var color: Bool?

  func run() throws {
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], &diagnostics)
    guard let repository else { return try Faults.tell(diagnostics, "Nothing was compared.") }
    let texts = try PolicyTexts(repository, policy.name, clock: clock.clock(), &diagnostics)
    // What is wrong with a draft keeps nobody from comparing what was released.
    let hasDraft = from == "working" || to == "working"
    try Faults.tell(hasDraft ? diagnostics : diagnostics.ofVersions(of: policy.name), "Nothing was compared.")
    try texts.refuseUnknown(locale)
    let old = try texts.version(from ?? (texts.inForce == nil ? "last" : "in-force"))
    let new = try texts.version(to)
    Console.out("\(policy.name): \(old.address) → \(new.id == nil ? "working" : new.address)")
    for locale in locale.isEmpty ? texts.locales : locale {
      guard let comparison = texts.compare(old, new, in: locale) else {
        let lacking = [old, new].filter { $0.texts[locale] == nil }.map { $0.id == nil ? "working" : $0.address }
        Console.out("\n\(locale): no text in this locale in \(lacking.joined(separator: " and "))")
        continue
      }
      tell(comparison, in: locale)
    }
    for line in CardComparison(old: old.card, new: new.card, locales: texts.locales).lines { Console.out(line) }
  }

  private func tell(_ comparison: PolicyTexts.Comparison, in locale: LocaleTag) {
    guard !comparison.isEmpty else {
      Console.out("\n\(locale): no change")
      return
    }
    Console.out("\n\(locale):")
    let isColoured = color ?? (isatty(FileHandle.standardOutput.fileDescriptor) == 1)
    for merge in comparison.merges where !merge.isEmpty {
      for line in merge.terminal(style: isColoured ? .colour : .plain, context: context) {
        Console.out(String(decoding: line, as: UTF8.self))
      }
    }
  }
}
