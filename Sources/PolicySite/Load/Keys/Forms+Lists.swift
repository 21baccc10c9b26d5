/// A value with the place where it stands.
typealias PlacedText = (text: String, place: Place)

extension Form where Value == [PlacedText] {
  /// A list of texts.
  static var texts: Form { Form(JSONSchema.list(of: JSONSchema.reference(.text))) { $0.texts($1, &$2) } }

  /// Ids of things that are looked for elsewhere.
  static var ids: Form { Form(JSONSchema.list(of: JSONSchema.reference(.id))) { $0.texts($1, &$2) } }
}

extension Form where Value == [FrontMatter.Line] {
  /// A list of Markdown.
  static var lines: Form {
    Form(Form<[PlacedText]>.texts.schema) { map, key, diagnostics in
      map.texts(key, &diagnostics)?.map { FrontMatter.Line(text: $0.text, place: $0.place) }
    }
  }
}

extension Form where Value == [LocaleTag] {
  /// At least one locale.
  static var locales: Form {
    Form(JSONSchema.list(of: JSONSchema.reference(.locale), atLeast: 1)) { $0.locales($1, &$2) }
  }
}

extension Form where Value == [FormerID] {
  static var formerIDs: Form { Form(JSONSchema.list(of: JSONSchema.reference(.id))) { $0.formerIDs($1, &$2) } }
}

extension Form where Value == [FormerAddress] {
  /// Ids, and addresses of letters, digits, `-`, `_` and `.`, none of whose parts begins with a dot.
  static var formerAddresses: Form {
    let others = #"\u0000-,/:-@\[-^`{-\u007f"#
    let part = "[^.\(others)][^\(others)]*"
    return Form(JSONSchema.list(of: JSONSchema.scalar("^\(part)(/\(part))*/?$"))) { $0.formerAddresses($1, &$2) }
  }
}

extension Form where Value == [String: CheckLevel] {
  /// Levels by the ids of checks.
  static var checks: Form {
    let known = CheckList.all.map { check in
      (check.id, JSONSchema.described(JSONSchema.reference(.level), check.summary + "."))
    }
    return Form(
      .object([
        "type": .string("object"), "additionalProperties": .bool(false),
        "properties": .object(Dictionary(uniqueKeysWithValues: known)),
      ])
    ) { $0.checks($1, &$2) }
  }
}
