import CommonMark
package import Ledger
import Templates

/// The announcement of a version to those whom it concerns: what changed, from when on, and what it means for them. A text that
/// asks its readers to check back regularly is unfair (Article 29 Working Party, WP260 rev.01, paragraph 29).
package struct NoticeKit {
  /// One piece in one locale.
  package struct Piece: Sendable {
    /// `fr/email.html`.
    package let path: String
    package let format: Format
    package let bytes: [UInt8]
  }

  package enum Format: String, Sendable, CaseIterable {
    case text, html, banner
    case inApp = "in-app"

    var kind: NoticeKind {
      switch self {
      case .text: .emailText
      case .html: .email
      case .banner: .banner
      case .inApp: .inApp
      }
    }
  }

  private let owner: EntitySite
  private let policy: EntitySite.PolicySite
  private let entry: History.Entry
  private let name: PolicyName

  /// Nil, with the faults told, if the policy can't be planned.
  ///
  /// - Throws: `UsageFault` if there is no such policy, or it has no such version on the clock's day.
  package init?(
    _ repository: Repository, _ name: PolicyName, _ id: VersionID, clock: Clock, _ diagnostics: inout Diagnostics
  ) throws {
    _ = try repository.policy(name)
    self.name = name
    let options = BuildOptions(root: repository.root, output: "", clock: clock)
    guard let content = repository.entities.first(where: { $0.entity.id == name.entity }),
      let owner = EntityPlanner(content: content, shared: repository.shared, options: options).plan(&diagnostics),
      let policy = owner.policies.first(where: { $0.id == name.policy })
    else { return nil }
    guard let entry = policy.history.versions.first(where: { $0.version.id == id }) else {
      let known = policy.history.versions.compactMap { $0.version.id?.description }
      throw UsageFault(
        "\(name) has no version \(id) on that day: " + NearestName.mend(id.description, in: known, kind: "version"))
    }
    self.owner = owner
    self.policy = policy
    self.entry = entry
  }

  /// The pieces by locale and format; what can't be announced is told.
  ///
  /// - Parameter locales: those that are wanted; all that the version has if there are none.
  /// - Throws: `UsageFault` for a locale that the version lacks.
  package func pieces(_ locales: [LocaleTag], _ formats: [Format], _ diagnostics: inout Diagnostics) throws -> [Piece] {
    let known = entry.version.texts.keys.sorted()
    for locale in locales where !known.contains(locale) {
      throw UsageFault(
        "version \(entry.version.address) of \(name) has no text in \(locale); it has "
          + known.map(\.description).joined(separator: ", "))
    }
    guard owner.entity.baseURL != nil else {
      diagnostics.add(
        "no-base-url", at: Place(file: "content/entities/\(owner.entity.id)/entity.yml"),
        "a notice is read elsewhere, so that its links need the address of the site",
        mend: "give `base_url` here or in content/site.yml")
      return []
    }
    if entry.state == .retracted {
      diagnostics.add(
        "retracted", at: policy.place, "version \(entry.version.address) was taken back and never applied",
        mend: "announce the one that took its place")
    }
    var pieces: [Piece] = []
    for locale in locales.isEmpty ? known : locales {
      guard let values = try values(locale, &diagnostics) else { continue }
      for format in formats {
        guard let program = owner.theme.notices[format.kind] else {
          diagnostics.add(
            "missing-template",
            at: Place(file: "themes/\(owner.theme.theme.id)/templates/\(format.kind.rawValue).mustache"),
            "the theme has no template `\(format.kind.rawValue)`",
            mend: "write it, or let the theme extend one that has it")
          continue
        }
        var bytes: [UInt8] = []
        try program.render(values.record, into: &bytes)
        if format == .text { bytes = Array("Subject: \(values.subject)\n\n".utf8) + bytes }
        pieces.append(Piece(path: "\(locale)/\(format.kind.file)", format: format, bytes: bytes))
      }
    }
    return pieces
  }

  // MARK: Values

  private func values(_ locale: LocaleTag, _ diagnostics: inout Diagnostics) throws -> (record: Value, subject: String)?
  {
    guard let text = entry.version.texts[locale], let strings = owner.theme.theme.strings[locale] else { return nil }
    let context = PageContext(owner: owner, locale: locale, strings: strings, links: SiteLinks(namesIndex: false))
    guard !text.changes.blocks.isEmpty else {
      diagnostics.add(
        "no-changes", at: Place(file: policy.place.file + "/versions/\(entry.version.address)/\(locale).md"),
        "the version does not tell readers in \(locale) what changed, so that there is nothing to announce",
        mend: "announce a version that was released with `changes:`, in a locale that has them")
      return nil
    }
    let folder = policy.folder(context.entity.id, locale)
    guard let page = context.address(of: folder + ["versions", entry.version.address]) else { return nil }
    let history = try ChangeHistory(context: context, policy: policy)
    let isCompared = history.steps.contains { $0.version.id == entry.version.id && $0.previous != nil }
    let compare = isCompared ? context.address(of: folder + ["changes", entry.version.address]) : nil
    let title = text.title.string
    let effective = (entry.from ?? entry.version.effective).map { context.dates.text($0) } ?? ""
    let subject = strings.plain(.noticeSubject, ["entity": context.name, "title": title, "date": effective])
    let colors = NoticeColors(theme: owner.theme.theme)
    let lines = Self.lines(text.changes)
    var changes = HTMLWriter()
    changes.writesIDs = false
    changes.write(AbsoluteLinks(base: page).resolved(text.changes).blocks)
    let record = try context.schema.record(
      "notice",
      [
        "lang": .string(locale.description), "dir": .string(locale.isRightToLeft ? "rtl" : "ltr"),
        "strings": owner.theme.strings[locale] ?? .none, "subject": .string(subject), "entity": .string(context.name),
        "logo": .string(logo(context)), "title": .string(title),
        "intro": .string(
          strings.plain(
            .noticeIntro,
            [
              "entity": context.name, "title": title,
              "updated": entry.version.lastUpdated.map { context.dates.text($0.date) } ?? "", "effective": effective,
            ])),
        "until": .string(begins(later: entry) && isCompared ? strings.text(.noticeUntil) : nil),
        "changes": .markup(changes.output),
        "change_lines": .list(try lines.map { try context.schema.record("notice_line", ["text": .text($0)]) }),
        "first_change": .optional(lines.first), "is_editorial": .flag(entry.version.change == .editorial),
        "announcement": .string(strings.plain(.noticeAnnouncement, ["title": title, "date": effective])),
        "read": .string(page), "compare": .string(compare),
        "contact": .string(contact(locale).map { strings.plain(.noticeContact, ["email": $0]) }),
        "accent_bar": .markup(colors.bar()), "read_link": .markup(colors.button(page, strings.text(.noticeRead))),
        "compare_link": .markup(compare.map { colors.link($0, strings.text(.noticeCompare)) } ?? []),
      ])
    return (record, subject)
  }

  /// Whether the version was announced before the day from which it applies.
  private func begins(later entry: History.Entry) -> Bool {
    guard let stamp = entry.version.lastUpdated, let from = entry.from else { return false }
    return stamp.date < from
  }

  /// Each change in one line of plain text.
  private static func lines(_ document: Document) -> [[UInt8]] {
    document.blocks.flatMap { block -> [[UInt8]] in
      guard case .list(let list) = block.kind else { return [Document(blocks: [block]).firstLine] }
      return list.items.map { Document(blocks: $0.blocks).firstLine }
    }.filter { !$0.isEmpty }
  }

  /// Mail programs show no SVG.
  private func logo(_ context: PageContext) -> String? {
    let theme = owner.theme.theme
    guard let path = theme.settings.logo, !path.lowercased().hasSuffix(".svg"), let name = theme.assets.published(path),
      let base = context.entity.baseURL
    else { return nil }
    return base + "assets/" + name.split(separator: "/").map { SiteLinks.encoded(String($0)) }.joined(separator: "/")
  }

  private func contact(_ locale: LocaleTag) -> String? {
    let card = entry.version.card ?? owner.entity.card
    let email = card.privacyContact?.email ?? card.dataProtectionOfficer?.email ?? card.person.email
    return email?.text(in: locale, source: owner.entity.sourceLocale)
  }

  // MARK: Files

  /// Writes the pieces into a folder, one folder below it for each locale.
  package static func write(_ pieces: [Piece], to folder: String) throws {
    for piece in pieces {
      let file = folder + "/" + piece.path
      try FileSystem.makeFolder(String(FileSystem.parent(of: file)))
      try FileSystem.write(piece.bytes, to: file)
    }
  }
}
