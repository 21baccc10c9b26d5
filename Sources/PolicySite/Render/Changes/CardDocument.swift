import CommonMark

/// The card as a text, so that a redline shows a new host or address as it shows a new word.
struct CardDocument {
  let strings: Strings
  let source: LocaleTag

  /// One definition list: the publisher's lines by their labels, then each contact and party with its lines.
  func document(_ card: Entity.Card) -> Document {
    var groups: [DefinitionList.Group] = []
    for group in CardLines(strings: strings, source: source).groups(card) {
      if group.label.isEmpty {
        for line in group.lines {
          groups.append(entry(line.label.isEmpty ? strings.text(.cardName) : line.label, [line.text]))
        }
      } else {
        groups.append(
          entry(group.label, group.lines.map { $0.label.isEmpty ? $0.text : labelled($0.label, $0.text) }))
      }
    }
    return groups.isEmpty ? Document() : Document(blocks: [Block(.definitionList(DefinitionList(groups: groups)))])
  }

  private func labelled(_ label: String, _ text: String) -> String {
    strings.plain(.labelledLine, ["label": label, "text": text])
  }

  private func entry(_ term: String, _ lines: [String]) -> DefinitionList.Group {
    DefinitionList.Group(
      terms: [.init(content: [.text(Bytes(term.utf8))])],
      definitions: lines.map { .init(isTight: true, blocks: [Block(.paragraph([.text(Bytes($0.utf8))]))]) })
  }
}
