import CommonMark
import Redline
import Templates

/// The sections that a version added, removed, moved, re-titled or changed, as lists with links and word counts.
struct SectionChanges {
  let context: PageContext
  let comparison: Comparison
  /// The folder of the page on which the lists stand, and those of the two versions in the locale compared.
  let folder: [String]
  let oldFolder: [String]
  let newFolder: [String]
  private let changes: Summary

  init(
    context: PageContext, comparison: Comparison, folder: [String], oldFolder: [String], newFolder: [String]
  ) {
    self.context = context
    self.comparison = comparison
    self.folder = folder
    self.oldFolder = oldFolder
    self.newFolder = newFolder
    changes = comparison.changes
  }

  private enum Kind: String, CaseIterable {
    case added, removed, moved, retitled, changed

    var label: Strings.CountKey {
      switch self {
      case .added: .sectionsAdded
      case .removed: .sectionsRemoved
      case .moved: .sectionsMoved
      case .retitled: .sectionsRetitled
      case .changed: .sectionsChanged
      }
    }
  }

  /// One record `section_group` for each kind of change that there is.
  func groups() throws -> [Value] {
    let kinds = changes.sections.map(kind)
    return try Kind.allCases.compactMap { kind in
      let own = kinds.indices.filter { kinds[$0] == kind }
      guard !own.isEmpty else { return nil }
      return try context.schema.record(
        "section_group",
        [
          "kind": .string(kind.rawValue), "label": .markup(strings.markup(kind.label, own.count)),
          "items": .list(try own.map { try item(changes.sections[$0]) }),
        ])
    }
  }

  /// "12 words added, 3 words removed" in the whole text; nothing if no word changed.
  func words() -> [UInt8] { joined(words(changes.words)) }

  private var strings: Strings { context.strings }

  /// Each section stands in one list; what else became of it stands behind it.
  private func kind(_ section: SectionChange) -> Kind {
    if section.isAdded { return .added }
    if section.isRemoved { return .removed }
    if section.isMoved { return .moved }
    return section.isRetitled ? .retitled : .changed
  }

  private func item(_ section: SectionChange) throws -> Value {
    let isRemoved = section.isRemoved
    let heading = section.new ?? section.old
    var title = HTMLWriter()
    title.writeWithoutLinks(heading?.content ?? [])
    let locale = isRemoved ? comparison.oldLocale : comparison.newLocale
    return try context.schema.record(
      "section_item",
      [
        "title": .markup(title.output), "lang": .string(locale == context.locale ? nil : locale.description),
        "dir": .string(locale == context.locale ? nil : locale.isRightToLeft ? "rtl" : "ltr"),
        "href": .string(
          context.links.link(
            from: folder, to: isRemoved ? oldFolder : newFolder,
            fragment: SiteLinks.encoded((section.id ?? []).string))),
        "details": .markup(joined(details(section))),
      ])
  }

  private func details(_ section: SectionChange) -> [[UInt8]] {
    var details: [[UInt8]] = []
    if let origin = section.origin { details.append(Escape.html(Redline.Words.moved(from: origin, strings))) }
    if section.isRetitled, let old = section.old {
      details.append(strings.markup(.formerTitle, ["title": Escape.html(old.content.plainText.string)]))
    }
    let words = words(section.words)
    details += words
    if words.isEmpty, !section.isMoved, !section.isRetitled {
      details.append(strings.markup(section.hasOtherLevel ? .levelChanged : .formChanged))
    }
    return details
  }

  private func words(_ count: WordCount) -> [[UInt8]] {
    var words: [[UInt8]] = []
    if count.inserted > 0 { words.append(strings.markup(.wordsAdded, count.inserted)) }
    if count.deleted > 0 { words.append(strings.markup(.wordsRemoved, count.deleted)) }
    return words
  }

  private func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.joined(separator: strings.markup(.listSeparator)))
  }
}
