import CommonMark

/// Releases every policy that shows a thing that changed: all of them, or none.
package struct BulkRelease {
  let repository: Repository
  let thing: SharedThing
  let changes: ChangesFile
  let order: Order
  let now: Int

  /// What is asked for.
  package struct Order: Sendable {
    package var options = ReleaseOptions()
    /// Whether other unreleased changes of the same policies may go along.
    package var includesOthers = false
    /// Policies that are left as they are.
    package var except: [PolicyName] = []

    package init() {}
  }

  /// What could be done.
  package struct Plan: Sendable {
    package let thing: SharedThing
    /// How many policies show the thing.
    package fileprivate(set) var showing = 0
    /// In the order of their names.
    package fileprivate(set) var drafts: [Item] = []
    /// Those that need something else first; their faults say what.
    package fileprivate(set) var refused: [PolicyName] = []
    /// Those that were excepted although they have the change.
    package fileprivate(set) var excepted: [PolicyName] = []
    /// Those whose readers are not told in a language what changed.
    fileprivate var wordless: [LocaleTag: [PolicyName]] = [:]

    package struct Item: Sendable {
      package let draft: ReleaseDraft
      package let changes: [UnreleasedChange]
    }

    package var isWhole: Bool { refused.isEmpty }
  }

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such thing, or no version can show its change.
  package init(_ repository: Repository, because target: String, _ changes: ChangesFile, _ order: Order, now: Int)
    throws
  {
    self.repository = repository
    thing = try repository.thing(target)
    self.changes = changes
    self.order = order
    self.now = now
    guard thing.kind != .themes else {
      throw UsageFault(
        "a theme is no part of a version: the next build shows \(thing) as it is, nothing is to be released")
    }
    for name in order.except { _ = try repository.policy(name) }
    try repository.locales.refuseOthers(order.options.without)
  }

  /// What would be released; the faults say why what can't be can't be.
  package func plan(_ diagnostics: inout Diagnostics) throws -> Plan {
    changes.refuseOthers(than: repository.locales, &diagnostics)
    var plan = Plan(thing: thing)
    for content in repository.entities {
      for policy in content.policies {
        guard let survey = PolicySurvey(content, told(policy), repository.shared) else { continue }
        try add(survey, written: policy, to: &plan, &diagnostics)
      }
    }
    tellMissingWords(plan, &diagnostics)
    return plan
  }

  /// Makes all releases of the plan, or, if the machine fails before the last step, none.
  ///
  /// - Parameter laidOut: called with how many are laid out, before any of them has happened.
  package func commit(_ plan: Plan, laidOut: (Int) -> Void) throws {
    try FrozenAttributes.keep(in: repository.root)
    let parts = plan.drafts.map { item in
      PendingChange.Part(
        folder: item.draft.folder,
        files: item.draft.files.merging(["versions/ledger.yml": item.draft.ledger.bytes]) { $1 })
    }
    try PendingChange(root: repository.root).make(parts, laidOut: laidOut)
  }

  // MARK: One policy

  /// The policy as if each text said what the file says; what a text said itself stands behind that.
  private func told(_ policy: PolicyContent) -> PolicyContent {
    var policy = policy
    for locale in policy.texts.keys {
      let own = ownChanges(policy, locale)
      policy.texts[locale]?.frontMatter.changes = changes.lines(for: locale) + own
    }
    return policy
  }

  /// What a working text says of changes, unless it is what its last version says: a leftover.
  private func ownChanges(_ policy: PolicyContent, _ locale: LocaleTag) -> [FrontMatter.Line] {
    let own = policy.texts[locale]?.frontMatter.changes ?? []
    let said = policy.versions.last { $0.texts[locale] != nil }?.texts[locale]?.frontMatter.changes ?? []
    return own.map(\.text) == said.map(\.text) ? [] : own
  }

  private func add(
    _ survey: PolicySurvey, written: PolicyContent, to plan: inout Plan, _ diagnostics: inout Diagnostics
  ) throws {
    let all = survey.changes()
    guard let showing = survey.showing(thing, repository.shared, changes: all) else { return }
    plan.showing += 1
    let isBroken = survey.faults.hasErrors
    guard showing.isUnreleased || isBroken else { return }
    guard !order.except.contains(survey.name) else {
      plan.excepted.append(survey.name)
      return
    }
    var found = survey.faults.errors
    let wordless = wordless(survey)
    for locale in wordless { plan.wordless[locale, default: []].append(survey.name) }
    if !order.includesOthers { tellOthers(survey, written, all ?? [], &found) }
    let desk = PolicyDesk(repository, survey.entity, survey.policy, survey.name, now: now)
    // The ordinary release tells its own refusals; a missing summary was told with the file's name.
    var refusals = Diagnostics()
    let draft = try Releaser(desk).draft(order.options, of: survey.assembled, &refusals)
    found.add(contentsOf: refusals.without("no-changes"))
    guard !found.hasErrors, wordless.isEmpty, let draft else {
      plan.refused.append(survey.name)
      diagnostics.add(contentsOf: found)
      return
    }
    plan.drafts.append(.init(draft: draft, changes: all ?? []))
  }

  /// In which languages of the policy the file does not say what changed.
  private func wordless(_ survey: PolicySurvey) -> [LocaleTag] {
    survey.policy.texts.keys.filter { locale in
      changes.lines(for: locale).isEmpty && !order.options.without.contains(locale)
    }
  }

  /// A line that is missing is told once, for however many policies.
  private func tellMissingWords(_ plan: Plan, _ diagnostics: inout Diagnostics) {
    for (locale, names) in plan.wordless {
      let few = names.prefix(3).map(\.description).joined(separator: ", ")
      let others = names.count > 3 ? " and \(names.count - 3) more" : ""
      diagnostics.add(
        "no-changes", at: Place(file: changes.file),
        "it does not say in \(locale) what changed, which readers of \(few)\(others) are told in that language",
        mend: "add a line `\(locale): …`")
    }
  }

  private func tellOthers(
    _ survey: PolicySurvey, _ written: PolicyContent, _ all: [UnreleasedChange], _ diagnostics: inout Diagnostics
  ) {
    let others = all.filter { $0.cause != thing && !isLeftOut($0) }
    if !others.isEmpty {
      diagnostics.add(
        "other-changes", at: Place(file: written.folder),
        "\(survey.name) has other unreleased changes: " + others.map(\.words).joined(separator: "; "),
        mend: "release it by itself first (codicil release \(survey.name)), take them back, leave it out "
          + "(--except \(survey.name)), or let them go along (--including-other-changes)")
    }
    for locale in written.texts.keys.sorted() {
      guard let line = ownChanges(written, locale).first, others.isEmpty else { continue }
      diagnostics.add(
        "other-changes", at: line.place, "the text says itself what changed: `\(line.text)`",
        mend: "remove the line, leave the policy out (--except \(survey.name)), or let it stand behind that of "
          + "\(changes.file) (--including-other-changes)")
    }
  }

  /// What the order itself leaves out is no surprise. That a translation stands says nothing new.
  private func isLeftOut(_ change: UnreleasedChange) -> Bool {
    if case .confirmed = change.part { return true }
    return change.part.locale.map { order.options.without.contains($0) } ?? false
  }
}

extension Diagnostics {
  /// Without the faults of one kind.
  func without(_ id: String) -> Diagnostics {
    var others = Diagnostics()
    for diagnostic in sorted where diagnostic.id != id { others.add(diagnostic) }
    return others
  }
}
