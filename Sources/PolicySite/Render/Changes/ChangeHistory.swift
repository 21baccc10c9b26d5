import Templates

/// A policy's versions in the order in which they apply, and what changed between those whose changes some page shows: each pair
/// is compared and written out once.
struct ChangeHistory {
  let context: PageContext
  let policy: EntitySite.PolicySite
  /// The oldest first; the draft, if one is shown, last.
  let steps: [Step]
  /// The place of the version in force.
  let inForce: Int?
  private let compared: [Pair: Compared]

  struct Step {
    var version: Version
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
    let inForce = history.versions.firstIndex { $0.state == .inForce }
    var steps = history.versions.enumerated().map { index, entry in
      Step(version: entry.version, entry: entry, previous: index == 0 ? nil : index - 1)
    }
    if let draft = history.draft {
      steps.append(Step(version: draft, entry: nil, previous: inForce ?? (steps.isEmpty ? nil : steps.count - 1)))
    }
    var pairs = steps.enumerated().compactMap { index, step in step.previous.map { Pair(old: $0, new: index) } }
    if let inForce { pairs += (0..<inForce).map { Pair(old: $0, new: inForce) } }
    var compared: [Pair: Compared] = [:]
    for pair in pairs where compared[pair] == nil {
      let (old, new) = (steps[pair.old].version, steps[pair.new].version)
      guard
        let comparison = Comparison(
          old: old, new: new, in: context.locale, strings: context.strings, source: context.entity.sourceLocale)
      else { continue }
      let html = RedlineHTML(context: context, comparison: comparison, old: old, new: new)
      compared[pair] = Compared(comparison: comparison, redline: try html.value())
    }
    self.steps = steps
    self.inForce = inForce
    self.compared = compared
  }

  /// What changed from the version before; nil for the first.
  func compared(_ step: Step, at index: Int) -> Compared? {
    step.previous.flatMap { compared[Pair(old: $0, new: index)] }
  }

  /// What changed up to the version in force; nil for that one, and for those that come after it.
  func comparedWithInForce(_ index: Int) -> Compared? {
    inForce.flatMap { compared[Pair(old: index, new: $0)] }
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
