import Templates

/// The card of a page, for its template.
struct CardValues {
  let schema: Schema
  let strings: Strings
  let source: LocaleTag
  let memory: Memory

  /// The card of the last page: that of the next one is mostly the same.
  final class Memory {
    fileprivate var last: (card: Entity.Card, value: Value)?
  }

  init(_ context: PageContext) {
    schema = context.schema
    strings = context.strings
    source = context.entity.sourceLocale
    memory = context.cards
  }

  func value(_ card: Entity.Card) throws -> Value {
    if let last = memory.last, last.card == card { return last.value }
    let value = try made(of: card)
    memory.last = (card, value)
    return value
  }

  private func made(of card: Entity.Card) throws -> Value {
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
