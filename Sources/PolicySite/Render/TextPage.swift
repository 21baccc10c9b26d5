import CommonMark
import Ledger
import Templates

/// The page of one text: that in force at the policy's address, or one version at its own.
struct TextPage {
  let context: PageContext
  let policy: EntitySite.PolicySite
  let version: Version
  /// Nil for a draft.
  let entry: History.Entry?
  /// Whether this is the policy's own address, not that of the version.
  let isMain: Bool
  let list: VersionList

  var folder: [String] { folder(context.locale) }

  func html() throws -> [UInt8] {
    guard let text = version.text(for: context.locale) else { return [] }
    let html = html(text)
    var fields = try context.common(try page(text))
    fields += try [
      ("text", shown(text, html)),
      ("toc", .list(TableOfContents(context).values(html.sections))),
      ("has_toc", .flag(html.sections.count > 1)),
      ("versions", .list(list.values(on: folder, showing: version.id))),
      ("has_versions", .flag(list.hasSeveral)),
      ("card", version.card.map { try CardValues(context).value($0) } ?? .none),
      ("home", .string(context.links.link(from: folder, to: [context.entity.id, context.locale.description]))),
      ("markdown", .string(markdown(text))),
      (
        "notes",
        .list(
          VersionNotes(context: context, version: version).sentences().map {
            try schema.record("note", ["body": .markup($0)])
          })
      ),
    ]
    fields += changeLinks()
    return try context.render(.text, fields)
  }

  private var schema: Schema { context.schema }
  private var strings: Strings { context.strings }

  private func folder(_ locale: LocaleTag) -> [String] {
    let main = policy.folder(context.entity.id, locale)
    return isMain ? main : main + ["versions", version.address]
  }

  // MARK: Frame

  private func page(_ text: Text) throws -> PageContext.Page {
    let isFallback = version.texts[context.locale] == nil
    var page = PageContext.Page(
      folder: folder, title: title(text), description: description(text),
      canonical: isMain && !isFallback
        ? folder : policy.folder(context.entity.id, isFallback ? text.locale : context.locale))
    page.isHidden = isFallback || !isMain || version.id == nil
    page.languages = context.owner.locales.map { locale in
      .init(locale: locale, folder: folder(locale), isMissing: version.texts[locale] == nil)
    }
    page.alternates = context.owner.locales.filter { version.texts[$0] != nil }.map { ($0, folder($0)) }
    page.defaultAlternate = version.sourceText.map { folder($0.locale) }
    page.banners = try TextBanners(context: context, policy: policy, version: version, entry: entry, folder: folder)
      .values(shown: text, isFallback: isFallback)
    page.feeds = context.feeds(of: policy)
    return page
  }

  private func title(_ text: Text) -> String {
    let title = text.title.string
    guard !isMain, let id = version.id else { return "\(title) – \(context.name)" }
    return "\(title) (\(id)) – \(context.name)"
  }

  /// The first line of the summary, else the title with the entity's name.
  private func description(_ text: Text) -> String {
    let first = text.summary.firstLine
    return first.isEmpty ? "\(text.title.string) – \(context.name)" : first.string
  }

  /// The file of the text that is shown: of a version's page in a locale that it lacks, the source's.
  private func markdown(_ text: Text) -> String {
    guard !isMain, text.locale != context.locale, context.owner.locales.contains(text.locale) else {
      return "policy.md"
    }
    return context.links.file("policy.md", in: folder(text.locale), from: folder)
  }

  /// What changed in this version, since it, and ever.
  private func changeLinks() -> [(name: String, value: Value)] {
    let main = policy.folder(context.entity.id, context.locale)
    func link(_ tail: [String]) -> Value { .string(context.links.link(from: folder, to: main + tail)) }
    let isFirst = policy.history.versions.first?.version.id == version.id
    return [
      ("changelog", link(["changes"])),
      ("redline", isFirst || policy.history.versions.isEmpty ? .none : link(["changes", version.address])),
      ("since", entry?.state == .older || entry?.state == .neverApplied ? link(["since", version.address]) : .none),
    ]
  }

  // MARK: Content

  private func shown(_ text: Text, _ html: TextHTML) throws -> Value {
    var summary = HTMLWriter()
    summary.linkBase = linkBase(text)
    summary.write(text.summary.blocks)
    var changes = HTMLWriter()
    changes.linkBase = linkBase(text)
    changes.write(text.changes.blocks)
    return try schema.record(
      "shown_text",
      [
        "title": .text(text.title), "lang": .string(text.locale.description),
        "dir": .string(text.locale.isRightToLeft ? "rtl" : "ltr"),
        "last_updated": .markup(version.lastUpdated.map { stamp(.lastUpdated, context.dates.markup($0)) } ?? []),
        "applies": .markup(PeriodWords(context: context).applies(version, entry)),
        "summary": .markup(summary.output), "changes": .markup(changes.output),
        "body": .markup(html.body()), "is_accordion": .flag(version.layout == .accordion),
        "is_numbered": .flag(version.numbering != .none), "modified": .string(version.lastUpdated?.description),
        "published": .string(published), "version": .string(version.id.map { "\($0)" }),
      ])
  }

  /// When the address that this page stands at was first published: a version's own day, or that of the first version.
  private var published: String? {
    let first = isMain ? policy.history.versions.first?.version ?? version : version
    return first.lastUpdated?.description
  }

  private func html(_ text: Text) -> TextHTML {
    TextHTML(
      strings: strings, text: text, numbering: version.numbering, layout: version.layout,
      isOnPage: true, linkBase: linkBase(text), memory: context.blocks)
  }

  private func linkBase(_ text: Text) -> Bytes {
    SiteLinks.base(from: folder, to: policy.folder(context.entity.id, text.locale))
  }

  private func stamp(_ key: Strings.Key, _ date: [UInt8]) -> [UInt8] {
    strings.markup(key, ["date": date])
  }
}

extension History.State {
  /// The state as stylesheets and programs name it.
  var word: String {
    switch self {
    case .older: "older"
    case .inForce: "in-force"
    case .upcoming: "upcoming"
    case .neverApplied: "never-applied"
    case .retracted: "retracted"
    }
  }
}
