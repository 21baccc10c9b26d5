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
    let words = VersionWords(strings: context.strings)
    let frame = ChangeFrame(context: context, policy: history.policy)
    let title = frame.title(of: step.version)
    var page = try frame.page(
      title: "\(title): " + context.strings.plain(.redlineTitle, ["date": words.plainDate(step.version)]),
      tail: ["changes", step.version.address], of: step.version, isHidden: true)
    page.canonical = page.folder
    let entry = ChangelogEntry(history: history, step: step, index: index, folder: page.folder)
    let before = history.steps[previous]
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
      ("older", .string(neighbour(of: page.folder) { $0 < index }.map(\.href))),
      ("older_label", .markup(neighbour(of: page.folder) { $0 < index }?.label ?? [])),
      ("newer", .string(neighbour(of: page.folder) { $0 > index }.map(\.href))),
      ("newer_label", .markup(neighbour(of: page.folder) { $0 > index }?.label ?? [])),
    ]
    return try context.render(.redline, fields)
  }

  /// The redline of the version next to this one on either side, if it has one.
  private func neighbour(of folder: [String], _ isOnSide: (Int) -> Bool) -> (href: String, label: [UInt8])? {
    let near = isOnSide(index - 1) ? index - 1 : index + 1
    guard history.steps.indices.contains(near), history.compared(history.steps[near], at: near) != nil else {
      return nil
    }
    let step = history.steps[near]
    let words = VersionWords(strings: history.context.strings)
    return (
      history.context.links.link(from: folder, to: history.redline(of: step)),
      history.context.strings.markup(.redlineTitle, ["date": words.date(step.version)])
    )
  }
}
