/// The facts of two cards, line by line, for a terminal.
package struct CardComparison {
  let old: Entity.Card?
  let new: Entity.Card?
  let locales: [LocaleTag]

  package init(old: Entity.Card?, new: Entity.Card?, locales: [LocaleTag]) {
    self.old = old
    self.new = new
    self.locales = locales
  }

  /// What one of the two says and the other does not; empty if they say the same, or one of them is not known.
  package var lines: [String] {
    guard let old = old?.restricted(to: locales), let new = new?.restricted(to: locales), old != new else { return [] }
    let before = text(old)
    let after = text(new)
    let removed = before.filter { !after.contains($0) }.map { "  - " + $0 }
    let added = after.filter { !before.contains($0) }.map { "  + " + $0 }
    return ["", "card:"] + removed + added
  }

  private func text(_ card: Entity.Card) -> [String] {
    String(decoding: CardYAML(card: card).text(), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
