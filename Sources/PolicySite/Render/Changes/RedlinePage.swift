import Templates

/// `changes/<id>/`: one version with all changes from the version before marked.
struct RedlinePage {
  let history: ChangeHistory
  let step: ChangeHistory.Step
  let index: Int

  /// Nil for a first version, which changes nothing.
  func html() throws -> [UInt8]? {
    guard let compared = history.compared(step, at: index), let previous = step.previous else { return nil }
    let context = history.context
    let words = VersionWords(context: context)
    let frame = ChangeFrame(context: context, policy: history.policy)
    let title = frame.title(of: step.version)
    var page = try frame.page(
      title: "\(title): " + context.strings.plain(.redlineTitle, ["date": words.plainDate(step.version)]),
      tail: ["changes", step.version.address], of: step.version, isHidden: true)
    page.canonical = page.folder
    let entry = ChangelogEntry(history: history, step: step, index: index, folder: page.folder)
    let before = history.steps[previous]
    let (older, newer) = (neighbour(at: index - 1, of: page.folder), neighbour(at: index + 1, of: page.folder))
    var fields = try context.common(page)
    fields += frame.links(from: page.folder)
    fields += [
      ("title", .markup(context.foreign(title, step.version))),
      ("heading", .markup(context.strings.markup(.redlineTitle, ["date": words.date(step.version)]))),
      (
        "compared",
        .markup(
          context.strings.markup(
            .comparedWith,
            [
              "version": context.anchor(
                context.links.link(from: page.folder, to: history.folder(of: before)), words.name(before.version))
            ]))
      ),
      ("entry", try entry.value()), ("redline", compared.redline),
      ("older", .string(older?.href)), ("older_label", .markup(older?.label ?? [])),
      ("newer", .string(newer?.href)), ("newer_label", .markup(newer?.label ?? [])),
    ]
    return try context.render(.redline, fields)
  }

  /// The redline of the version next to this one on either side, if it has one.
  private func neighbour(at near: Int, of folder: [String]) -> (href: String, label: [UInt8])? {
    guard history.steps.indices.contains(near), history.compared(history.steps[near], at: near) != nil else {
      return nil
    }
    let step = history.steps[near]
    let words = VersionWords(context: history.context)
    return (
      history.context.links.link(from: folder, to: history.redline(of: step)),
      history.context.strings.markup(.redlineTitle, ["date": words.date(step.version)])
    )
  }
}
