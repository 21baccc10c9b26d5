import Templates

/// The names that page templates may use, by page kind. The theme guide lists them.
enum PageSchema {
  /// - Parameter strings: the keys of the theme's words that templates may name.
  static func make(strings: [String]) throws -> Schema {
    try Schema(
      [RecordShape("strings", fields: strings.sorted().map { ($0, .text) })] + parts
        + PageKind.allCases.map { RecordShape($0.rawValue, fields: common + own($0)) })
  }

  /// What every page has.
  private static let common: [(name: String, shape: Shape)] = [
    ("lang", .text), ("dir", .text), ("strings", .record("strings")), ("head", .record("head")),
    ("site", .record("site")), ("entity", .record("publisher")), ("languages", .list(.record("language"))),
    ("has_languages", .flag), ("banners", .list(.record("banner"))),
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
        ("home", .address), ("markdown", .address),
      ]
    case .moved: [("target", .address)]
    case .notFound: []
    }
  }

  private static let parts: [RecordShape] = [
    RecordShape(
      "head",
      [
        "title": .text, "description": .text, "canonical": .address, "is_hidden": .flag,
        "alternates": .list(.record("alternate")), "stylesheet": .address, "script": .address, "favicon": .address,
        "color_light": .text, "color_dark": .text,
      ]),
    RecordShape("alternate", ["lang": .text, "href": .address]),
    RecordShape("site", ["title": .text, "href": .address]),
    RecordShape(
      "publisher",
      ["name": .text, "href": .address, "logo": .address, "logo_dark": .address, "is_demonstration": .flag]),
    RecordShape(
      "language",
      ["lang": .text, "dir": .text, "name": .text, "href": .address, "is_current": .flag, "is_missing": .flag]),
    RecordShape("banner", ["kind": .text, "body": .markup]),
    RecordShape(
      "shown_text",
      [
        "title": .text, "lang": .text, "dir": .text, "last_updated": .markup, "applies": .markup, "summary": .markup,
        "changes": .markup, "body": .markup, "is_accordion": .flag, "is_numbered": .flag,
      ]),
    RecordShape(
      "toc_entry",
      [
        "number": .text, "title": .markup, "href": .address, "children": .list(.record("toc_entry")),
        "has_children": .flag,
      ]),
    RecordShape(
      "version_entry",
      ["label": .markup, "period": .markup, "href": .address, "state": .text, "is_shown": .flag]),
    RecordShape(
      "policy_entry",
      [
        "title": .text, "href": .address, "lang": .text, "dir": .text, "last_updated": .markup, "applies": .markup,
        "summary": .markup,
      ]),
    RecordShape(
      "edition",
      ["lang": .text, "dir": .text, "name": .text, "href": .address, "policies": .list(.record("policy_entry"))]),
    RecordShape("entity_entry", ["name": .text, "href": .address, "languages": .list(.record("language"))]),
    RecordShape("card", ["title": .text, "groups": .list(.record("card_group"))]),
    RecordShape("card_group", ["label": .text, "lines": .list(.record("card_line"))]),
    RecordShape("card_line", ["label": .text, "text": .text, "href": .address, "is_code": .flag]),
  ]
}
