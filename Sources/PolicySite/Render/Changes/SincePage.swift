import Templates

/// `since/<id>/`: all that changed from one version to the version in force, each later version's own summary first.
struct SincePage {
  let history: ChangeHistory
  let step: ChangeHistory.Step
  let index: Int
  /// The entries of all versions as they stand on any page below `since/`, by their place.
  let entries: [Value]

  func html() throws -> [UInt8] {
    let context = history.context
    let words = VersionWords(context: context)
    let frame = ChangeFrame(context: context, policy: history.policy)
    let title = frame.title(of: step.version)
    var page = try frame.page(
      title: "\(title): " + context.strings.plain(.sinceTitle, ["date": words.plainDate(step.version)]),
      tail: ["since", step.version.address], of: step.version, isHidden: true)
    page.canonical = page.folder
    let compared = history.comparedWithLatest(index)
    let later = later
    var fields = try context.common(page)
    fields += frame.links(from: page.folder)
    fields += [
      ("title", .markup(context.foreign(title, step.version))),
      ("heading", .markup(context.strings.markup(.sinceTitle, ["date": words.date(step.version)]))),
      ("version", .string(context.links.link(from: page.folder, to: history.folder(of: step)))),
      ("status", .markup(status(page.folder))),
      ("later", .list(later)), ("has_later", .flag(!later.isEmpty)),
      ("redline", compared?.redline ?? .none),
    ]
    return try context.render(.since, fields)
  }

  /// What is compared with what; or why there is nothing to compare.
  private func status(_ folder: [String]) -> [UInt8] {
    let context = history.context
    let strings = context.strings
    let words = VersionWords(context: context)
    func anchor(_ step: ChangeHistory.Step, _ label: [UInt8]) -> [UInt8] {
      context.anchor(context.links.link(from: folder, to: history.folder(of: step)), label)
    }
    let isWithdrawn = history.policy.history.inForce == nil
    guard let latest = history.latest, index <= latest else {
      if let sentence = VersionNotes(context: context, version: step.version).retraction { return sentence }
      let period = step.entry.map { PeriodWords(context: context).period($0) } ?? []
      return strings.markup(.sinceUpcoming, ["version": anchor(step, words.name(step.version)), "period": period])
    }
    if index == latest {
      return strings.markup(
        isWithdrawn ? .sinceNothingLast : .sinceNothing, ["version": anchor(step, words.name(step.version))])
    }
    let new = history.steps[latest]
    return strings.markup(
      isWithdrawn ? .sinceComparedLast : .sinceCompared,
      [
        "old": anchor(step, words.name(step.version)), "new": anchor(new, words.name(new.version)),
      ])
  }

  /// The versions after this one up to the one in force, the oldest first.
  private var later: [Value] {
    guard let latest = history.latest, index < latest else { return [] }
    return Array(entries[(index + 1)...latest])
  }

  /// The entries of all versions, for `entries`: links from one page below `since/` to other pages are those from any.
  static func entries(of history: ChangeHistory) throws -> [Value] {
    try history.steps.enumerated().map { index, step in
      let folder = history.since(history.steps[0])
      return try ChangelogEntry(history: history, step: step, index: index, folder: folder).value()
    }
  }
}
