import CommonMark
import Ledger

/// `policy.json`: a policy's versions for programs, in one locale. docs/policy-json.md describes the form.
struct PolicyData {
  let history: ChangeHistory

  /// Raised when a field changes its meaning or goes; a new field leaves it.
  static let schema = 1

  func json() -> [UInt8] {
    let policy = history.policy
    let shown = history.latest.map { history.steps[$0].version } ?? policy.history.upcoming.first?.version
    return JSON.object([
      "schema": .number(Self.schema), "entity": .string(context.entity.id), "policy": .string(policy.id),
      "locale": .string(context.locale.description),
      "source_locale": .string((shown?.sourceLocale ?? policy.sourceLocale).description),
      "title": .optional((shown ?? policy.history.shown)?.text(for: context.locale)?.title.string),
      "address": .string(address(history.folder)),
      "in_force": .optional(policy.history.inForce?.version.address),
      "upcoming": .list(policy.history.upcoming.map { .string($0.version.address) }),
      "replaces": .list(policy.predecessors.map { .string($0) }),
      "replaced_by": .list(policy.successors.map { .string($0) }),
      "versions": .list(versions()), "ledger": ledger(),
      "withdrawn": .optional(
        (policy.history.withdrawal ?? policy.history.announcedWithdrawal)?.effective.description),
    ]).bytes
  }

  private var context: PageContext { history.context }

  /// The newest first, as in the changelog; a draft is no version.
  private func versions() -> [JSON] {
    // Most versions have the sections of the next one.
    var last: (sections: [NumberedSection], written: JSON)?
    return history.steps.enumerated().reversed().compactMap { index, step in
      guard let entry = step.entry else { return nil }
      let outline = step.version.text(for: context.locale)?.document.outline ?? []
      let sections = outline.numbered(step.version.numbering)
      let known = last.flatMap { $0.sections == sections ? $0.written : nil }
      let written = known ?? json(sections)
      last = (sections, written)
      return version(step, entry, at: index, sections: written)
    }
  }

  /// In an object in a list in an object.
  private func json(_ sections: [NumberedSection]) -> JSON {
    let values = sections.map { section in
      JSON.fields([
        "id": .text(section.id), "level": .number(section.level),
        "number": section.number.isEmpty ? .null : .string(section.number),
        "title": .text(section.title.plainText),
      ])
    }
    return JSON.list(values).written(at: 3)
  }

  private func version(_ step: ChangeHistory.Step, _ entry: History.Entry, at index: Int, sections: JSON) -> JSON {
    let version = step.version
    let text = version.text(for: context.locale)
    let own = text.map { history.policy.folder(context.entity.id, $0.locale) } ?? history.folder
    let redline = history.compared(step, at: index) == nil ? JSON.null : .string(address(history.redline(of: step)))
    // In the order of the keys.
    return .fields([
      "act": act(version), "address": .string(address(history.folder(of: step))),
      "applies_to": .optional(entry.to?.description), "change": .string(version.change.rawValue),
      "changes": .list(lines(text?.changes)), "digests": .object(digests(version)),
      "effective": .optional(version.effective?.description), "id": .string(version.address),
      "last_updated": .optional(version.lastUpdated?.description),
      "locales": .list(version.texts.keys.sorted().map { .string($0.description) }),
      "markdown": .string(address(own + ["versions", version.address], file: "policy.md")), "redline": redline,
      "sealed": .optional(version.record?.sealed.description), "sections": sections,
      "since": .string(address(history.since(step))), "state": .string(entry.state.word),
      "summary": .list(lines(text?.summary)), "text_locale": .optional(text?.locale.description),
      "time_zone": .string(version.zone.description), "title": .optional(text?.title.string),
    ])
  }

  private func act(_ version: Version) -> JSON {
    switch version.record?.origin {
    case nil: .null
    case .released: .string("released")
    case .adopted: .string("adopted")
    case .corrected: .string("corrected")
    }
  }

  /// What the ledger says; of a version that is not sealed, what its files have.
  private func digests(_ version: Version) -> [String: JSON] {
    (version.record?.files ?? version.files.mapValues(\.digest)).mapValues { .string($0.hex) }
  }

  /// Each item of the list as HTML.
  private func lines(_ document: Document?) -> [JSON] {
    guard case .list(let list)? = document?.blocks.first?.kind else { return [] }
    return list.items.map { item in
      var writer = HTMLWriter()
      writer.writesIDs = false
      writer.write(item.blocks, isTight: true)
      return .text(writer.output)
    }
  }

  private func ledger() -> JSON {
    guard let sealed = history.policy.sealed else { return .null }
    return .fields([
      "address": .string(address(history.policy.records(context.entity.id), file: "ledger.yml")),
      "entries": .number(sealed.ledger.entries.count), "head": .optional(sealed.ledger.head?.hex),
    ])
  }

  /// Absolute if there is a base address, else relative to this file.
  private func address(_ folder: [String], file: String? = nil) -> String {
    if let base = context.address(of: folder) { return base + (file ?? "") }
    guard let file else { return context.links.link(from: history.folder, to: folder) }
    return context.links.file(file, in: folder, from: history.folder)
  }
}
