import ArgumentParser
import Ledger
import PolicySite

/// `codicil show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints the text that was in force on a day.",
    discussion: """
      The frozen file is printed byte for byte, so that its digest is the one in the ledger; which version it is, and from
      when to when it applied, is said on standard error.

      Examples:
        codicil show wemet/privacy --on 2022-06-01 --locale fr
        codicil show wemet/privacy --on 2022-06-01 --locale fr | sha256sum

      A version begins at 00:00 in its own time zone. If another one was in force for a part of the day, as --zone counts it,
      each is named with its hours, and the text of the last one is printed.
      """)

  @OptionGroup var root: RootOption

  @Argument(help: ArgumentHelp("The policy, named as wemet/privacy.", valueName: "entity/policy"))
  var policy: PolicyArgument

  @Option(
    help: ArgumentHelp("The day; today by default.", valueName: "YYYY-MM-DD"))
  var on: String?

  @Option(help: ArgumentHelp("The locale; that of the source text by default.", valueName: "locale"))
  var locale: LocaleTag?

  @Option(help: ArgumentHelp("The time zone that counts the day; that of the entity by default.", valueName: "zone"))
  var zone: String?

  func validate() throws {
    guard let on, Day(on) == nil else { return }
    throw ValidationError("--on is `\(on)`, which is not a day: write it as 2026-12-01.")
  }

  func run() throws {
    var clock = ClockOption()
    clock.asOf = on
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root.root, only: [policy.name.entity], &diagnostics)
    guard let repository else { return try Faults.tell(diagnostics, "Nothing was shown.") }
    let texts = try PolicyTexts(repository, policy.name, clock: clock.clock(), &diagnostics)
    // What is wrong with a draft keeps nobody from reading what was released.
    try Faults.tell(diagnostics.ofVersions(of: policy.name), "Nothing was shown.")
    let counted = try zone.map(Self.zone) ?? texts.zone
    let stretches = texts.inForce(on: try clock.clock().day(in: counted), in: counted)
    guard let entry = stretches.last?.entry ?? texts.inForce else {
      Console.error("No version of \(policy.name) was in force\(on.map { " on \($0)" } ?? "").")
      throw ExitCode(1)
    }
    let locale = locale ?? entry.version.sourceLocale
    var now = ClockOption()
    now.asOf = nil
    tellPeriod(of: entry, texts, by: try now.clock(), in: locale)
    if stretches.count > 1 {
      for stretch in stretches {
        Console.error(
          "  \(stretch.from ?? "00:00")–\(stretch.to ?? "24:00") (\(counted)): version \(stretch.entry.version.address)"
        )
      }
    }
    guard let text = entry.version.texts[locale] else {
      let known = entry.version.texts.keys.sorted().map(\.description).joined(separator: ", ")
      Console.error("That version has no text in \(locale); it has \(known).")
      throw ExitCode(1)
    }
    Console.write(text.markdown)
  }

  /// From when to when it applied, as is known by now.
  private func tellPeriod(of entry: History.Entry, _ texts: PolicyTexts, by now: Clock, in locale: LocaleTag) {
    let known = texts.known(entry, by: now)
    let from = known.from.map(\.description) ?? "its update"
    let end = known.to.map { " to \($0)" } ?? ""
    Console.error(
      "\(policy.name) \(entry.version.address), in \(locale): applies from \(from)\(end) (\(entry.version.zone))")
    guard let later = texts.successor(of: entry, by: now) else { return }
    Console.error("  Version \(later.address), which came later, applies to that day by now.")
  }

  private static func zone(_ name: String) throws -> Zone {
    guard let zone = Zone(name) else {
      throw ValidationError("--zone is `\(name)`, which is not a time zone such as Europe/Paris.")
    }
    return zone
  }
}
