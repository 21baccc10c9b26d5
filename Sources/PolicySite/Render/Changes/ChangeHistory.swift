import Redline
import Templates

/// A policy's versions in the order in which they apply, and what changed between those whose changes some page shows:
/// each pair is compared and written out once.
final class ChangeHistory {
  let context: PageContext
  let policy: EntitySite.PolicySite
  /// The oldest first; the draft, if one is shown, last.
  let steps: [Step]
  /// The place of the version that readers of older ones are told about: the one in force; of a policy that is
  /// withdrawn, the last that was.
  let latest: Int?
  private let compared: [Pair: Compared]

  struct Step {
    @Boxed var version: Version
    /// Nil for a draft.
    var entry: History.Entry?
    /// The place of the version that it is compared with; nil for the first.
    var previous: Int?
  }

  struct Compared {
    var comparison: Comparison
    /// The record `comparison`.
    var redline: Value
  }

  private struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  init(context: PageContext, policy: EntitySite.PolicySite) throws {
    self.context = context
    self.policy = policy
    let history = policy.history
    var steps = Self.steps(history)
    let latest = steps.lastIndex { $0.entry?.state == .inForce } ?? steps.lastIndex { $0.entry?.state == .older }
    if let draft = history.draft {
      let last = steps.lastIndex { $0.entry?.state != .retracted }
      steps.append(Step(version: draft, entry: nil, previous: latest ?? last))
    }
    var pairs = steps.enumerated().compactMap { index, step in step.previous.map { Pair(old: $0, new: index) } }
    if let latest { pairs += (0..<latest).map { Pair(old: $0, new: latest) } }
    var compared: [Pair: Compared] = [:]
    let versions = ComparedVersions(
      cards: CardDocument(strings: context.strings, source: context.entity.sourceLocale))
    let words = Redline.Words(context.strings)
    for pair in pairs where compared[pair] == nil {
      let (old, new) = (steps[pair.old].version, steps[pair.new].version)
      guard
        let comparison = Comparison(old: old, new: new, in: context.locale, of: versions)
      else { continue }
      let main = policy.folder(context.entity.id, context.locale)
      let html = RedlineHTML(
        context: context, comparison: comparison, old: old, new: new,
        // Redlines stand two folders below, whichever page they are on.
        linkBase: SiteLinks.base(
          from: main + ["changes", new.address], to: policy.folder(context.entity.id, comparison.newLocale)),
        words: words)
      compared[pair] = Compared(comparison: comparison, redline: try html.value())
    }
    self.steps = steps
    self.latest = latest
    self.compared = compared
  }

  /// Each version is compared with the one before that was not taken back; one that was taken back stands where it
  /// would have applied.
  private static func steps(_ history: History) -> [Step] {
    var entries = history.versions.filter { $0.state != .retracted }
    for entry in history.versions where entry.state == .retracted {
      let place = entries.firstIndex { ($0.version.effective ?? .first) > (entry.version.effective ?? .first) }
      entries.insert(entry, at: place ?? entries.endIndex)
    }
    var previous: Int?
    return entries.enumerated().map { index, entry in
      defer { if entry.state != .retracted { previous = index } }
      return Step(version: entry.version, entry: entry, previous: previous)
    }
  }

  /// What changed from the version before; nil for the first.
  func compared(_ step: Step, at index: Int) -> Compared? {
    step.previous.flatMap { compared[Pair(old: $0, new: index)] }
  }

  /// What changed up to the latest version that applied; nil for that one, and for those that come after it.
  func comparedWithLatest(_ index: Int) -> Compared? {
    latest.flatMap { index < $0 ? compared[Pair(old: index, new: $0)] : nil }
  }

  // MARK: Addresses

  var folder: [String] { policy.folder(context.entity.id, context.locale) }
  var changelog: [String] { folder + ["changes"] }

  /// The page of a version: the policy's own for the draft.
  func folder(of step: Step) -> [String] {
    step.entry == nil ? folder : folder + ["versions", step.version.address]
  }

  func redline(of step: Step) -> [String] { changelog + [step.version.address] }
  func since(_ step: Step) -> [String] { folder + ["since", step.version.address] }
}
