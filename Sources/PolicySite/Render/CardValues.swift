import Templates

/// The card of a page, for its template.
struct CardValues {
  let schema: Schema
  let strings: Strings
  let source: LocaleTag

  func value(_ card: Entity.Card) throws -> Value {
    let lines = CardLines(strings: strings, source: source)
    let groups = try lines.groups(card).map { group in
      try schema.record(
        "card_group",
        [
          "label": .string(group.label),
          "lines": .list(
            try group.lines.map { line in
              try schema.record(
                "card_line",
                ["label": .string(line.label), "text": .string(line.text), "href": .string(line.href)])
            }),
        ])
    }
    return try schema.record("card", ["title": .string(lines.title(card)), "groups": .list(groups)])
  }
}
