import Ledger
import Templates

/// The versions of a policy in one locale, as each of its text pages lists them: the newest first; the draft, if one is
/// shown, before all.
struct VersionList {
  private let context: PageContext
  private let entries: [Entry]

  private struct Entry {
    /// Nil for the draft.
    var id: VersionID?
    var target: [String]
    var label: [UInt8]
    var period: [UInt8] = []
    var state: String
    var isInForce = false
    /// Nil where the days say it all.
    var stateLabel: String?
  }

  init(context: PageContext, policy: EntitySite.PolicySite) {
    self.context = context
    let (history, strings) = (policy.history, context.strings)
    let main = policy.folder(context.entity.id, context.locale)
    var entries: [Entry] = []
    if history.draft != nil {
      entries.append(Entry(target: main, label: strings.markup(.draft), state: "draft"))
    }
    for entry in history.versions.reversed() {
      let isCurrent = entry.state == .inForce && history.draft == nil
      let label = entry.version.lastUpdated.map { strings.markup(.versionOf, ["date": context.dates.markup($0.date)]) }
      entries.append(
        Entry(
          id: entry.version.id, target: isCurrent ? main : main + ["versions", entry.version.address],
          label: label ?? [], period: PeriodWords(context: context).period(entry), state: entry.state.word,
          isInForce: entry.state == .inForce, stateLabel: Self.label(of: entry.state, strings)))
    }
    self.entries = entries
  }

  var hasSeveral: Bool { entries.count > 1 }

  /// - Parameter shown: the version that the page in `folder` shows; nil for the draft.
  func values(on folder: [String], showing shown: VersionID?) throws -> [Value] {
    try entries.map { entry in
      try context.schema.record(
        "version_entry",
        [
          "label": .markup(entry.label), "period": .markup(entry.period),
          "href": .string(context.links.link(from: folder, to: entry.target)), "state": .string(entry.state),
          "is_in_force": .flag(entry.isInForce), "state_label": .string(entry.stateLabel),
          "is_shown": .flag(entry.id == shown),
        ])
    }
  }

  private static func label(of state: History.State, _ strings: Strings) -> String? {
    switch state {
    case .inForce: strings.text(.stateInForce)
    case .upcoming: strings.text(.stateUpcoming)
    case .retracted: strings.text(.stateRetracted)
    case .older, .neverApplied: nil
    }
  }
}
