import Templates

/// The names that page templates may use, by page kind. The theme guide lists them.
enum PageSchema {
  /// - Parameter strings: the keys of the theme's words that templates may name.
  static func make(strings: [String]) throws -> Schema {
    try Schema(
      [RecordShape("strings", fields: strings.sorted().map { ($0, .text) })] + parts + NoticeKind.shapes
        + PageKind.allCases.map { RecordShape($0.rawValue, fields: common + own($0)) })
  }

  /// The kinds of pages without what every page has, and the parts that they are made of.
  static var shapes: [RecordShape] {
    PageKind.allCases.map { RecordShape($0.rawValue, fields: own($0)) } + parts
  }

  /// What every page has.
  static let common: [(name: String, shape: Shape)] = [
    ("lang", .text), ("dir", .text), ("strings", .record("strings")), ("head", .record("head")),
    ("site", .record("site")), ("entity", .record("publisher")), ("languages", .list(.record("language"))),
    ("has_languages", .flag), ("banners", .list(.record("banner"))),
    ("footer_links", .list(.record("footer_link"))), ("has_footer_links", .flag),
  ]

  private static func own(_ kind: PageKind) -> [(name: String, shape: Shape)] {
    switch kind {
    case .home: [("entities", .list(.record("entity_entry"))), ("title", .text)]
    case .entity: [("editions", .list(.record("edition"))), ("card", .record("card"))]
    case .locale: [("policies", .list(.record("policy_entry"))), ("card", .record("card"))]
    case .text:
      [
        ("text", .record("shown_text")), ("toc", .list(.record("toc_entry"))), ("has_toc", .flag),
        ("versions", .list(.record("version_entry"))), ("has_versions", .flag), ("card", .record("card")),
        ("home", .address), ("markdown", .address), ("changelog", .address), ("redline", .address),
        ("since", .address), ("notes", .list(.record("note"))),
      ]
    case .changelog:
      policyLinks + [
        ("heading", .markup), ("entries", .list(.record("changelog_entry"))), ("feed", .address), ("records", .address),
        ("has_sources", .flag),
      ]
    case .redline:
      policyLinks + [
        ("title", .markup), ("heading", .markup), ("compared", .markup), ("entry", .record("changelog_entry")),
        ("redline", .record("comparison")), ("older", .address), ("older_label", .markup), ("newer", .address),
        ("newer_label", .markup),
      ]
    case .since:
      policyLinks + [
        ("title", .markup), ("heading", .markup), ("version", .address), ("status", .markup),
        ("later", .list(.record("changelog_entry"))), ("has_later", .flag), ("redline", .record("comparison")),
      ]
    case .records:
      [
        ("title", .text), ("entries", .list(.record("ledger_entry"))), ("ledger", .address), ("sums", .address),
        ("home", .address), ("head_digest", .text), ("chain_recipe", .text), ("files_recipe", .text),
        ("cover_recipe", .text),
      ]
    case .moved: [("target", .file)]
    case .notFound: []
    }
  }

  /// What the pages about changes link to.
  private static let policyLinks: [(name: String, shape: Shape)] = [("text_href", .address), ("changelog", .address)]

  private static let parts: [RecordShape] = [
    RecordShape(
      "head",
      [
        "title": .text, "description": .text, "canonical": .address, "is_hidden": .flag,
        "alternates": .list(.record("alternate")), "feeds": .list(.record("feed")), "stylesheet": .file,
        "script": .script, "favicon": .file,
        "color_light": .text, "color_dark": .text,
      ]),
    RecordShape("alternate", ["lang": .text, "href": .address]),
    RecordShape("feed", ["title": .text, "href": .address]),
    RecordShape("site", ["title": .text, "href": .address]),
    RecordShape(
      "publisher",
      [
        "name": .text, "href": .address, "logo": .file, "logo_dark": .file, "logo_width": .text,
        "logo_height": .text, "is_demonstration": .flag,
      ]),
    RecordShape(
      "language",
      ["lang": .text, "dir": .text, "name": .text, "href": .address, "is_current": .flag, "is_missing": .flag]),
    RecordShape("footer_link", ["label": .text, "href": .address]),
    RecordShape("banner", ["kind": .text, "body": .markup]),
    RecordShape(
      "shown_text",
      [
        "title": .text, "lang": .text, "dir": .text, "last_updated": .markup, "applies": .markup, "summary": .markup,
        "changes": .markup, "body": .markup, "is_accordion": .flag, "is_numbered": .flag,
        "published": .text, "modified": .text, "version": .text,
      ]),
    RecordShape(
      "toc_entry",
      [
        "number": .text, "title": .markup, "href": .address, "children": .list(.record("toc_entry")),
        "has_children": .flag,
      ]),
    RecordShape(
      "version_entry",
      [
        "label": .markup, "period": .markup, "href": .address, "state": .text, "state_label": .text, "is_shown": .flag,
        "is_in_force": .flag,
      ]),
    RecordShape(
      "policy_entry",
      [
        "title": .text, "href": .address, "lang": .text, "dir": .text, "last_updated": .markup, "applies": .markup,
        "summary": .markup,
      ]),
    RecordShape(
      "edition",
      ["lang": .text, "dir": .text, "name": .text, "href": .address, "policies": .list(.record("policy_entry"))]),
    RecordShape(
      "changelog_entry",
      [
        "id": .text, "label": .markup, "href": .address, "state": .text, "period": .markup, "change": .text,
        "kind": .text, "summary": .markup, "lang": .text, "dir": .text,
        "notes": .list(.record("note")), "sections": .list(.record("section_group")), "words": .markup,
        "others": .list(.record("note")), "redline": .address, "since": .address,
      ]),
    RecordShape("note", ["body": .markup]),
    RecordShape("section_group", ["kind": .text, "label": .markup, "items": .list(.record("section_item"))]),
    RecordShape(
      "section_item", ["title": .markup, "lang": .text, "dir": .text, "href": .address, "details": .markup]),
    RecordShape(
      "comparison",
      [
        "lang": .text, "dir": .text, "count": .markup, "has_changes": .flag, "title": .markup, "summary": .markup,
        "is_summary_unchanged": .flag, "body": .markup, "card": .markup, "is_card_unchanged": .flag,
        "notes": .list(.record("note")),
      ]),
    RecordShape(
      "ledger_entry",
      [
        "number": .text, "act": .text, "act_label": .text, "version": .text, "href": .address, "sealed": .markup,
        "digest": .text, "policy": .text,
      ]),
    RecordShape("entity_entry", ["name": .text, "href": .address, "languages": .list(.record("language"))]),
    RecordShape("card", ["title": .text, "groups": .list(.record("card_group"))]),
    RecordShape("card_group", ["label": .text, "lines": .list(.record("card_line"))]),
    RecordShape("card_line", ["label": .text, "text": .text, "href": .address, "is_code": .flag]),
  ]
}
