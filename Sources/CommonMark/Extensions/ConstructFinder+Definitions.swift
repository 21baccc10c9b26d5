extension ConstructFinder {
  /// Makes definitions of `line` and the lines after it, if one begins there and has a term.
  ///
  /// The rules, after PHP Markdown Extra: each line of the paragraph before the first colon is a term; so is each
  /// line of a paragraph that one blank line parts from the colon. Behind a definition the colon needs no term: it
  /// begins the next definition of the same terms. A colon without any of these is prose.
  mutating func makeDefinitions(
    of paragraph: ParagraphLines, at line: Int, _ place: ParagraphLines.Place, _ before: Before
  ) -> Before? {
    guard place.cursor.indent < 4, place.isDefinition else { return nil }
    guard !place.isLazy else {
      makeLazyDefinition(of: paragraph, at: line, place)
      return nil
    }
    if line > paragraph.range.lowerBound {
      guard makeTerms(of: paragraph, before: line, prefix: place.cursor.prefix) else { return nil }
    } else if before.definitionWidth == nil {
      guard let terms = before.paragraph, terms.range.upperBound == line - 2,
        makeTerms(of: terms, before: line - 1, prefix: place.cursor.prefix)
      else { return nil }
    }
    // What is indented as far as a definition's content is part of that, and waits for the next parse.
    var width = 4
    for line in line...paragraph.range.upperBound {
      let place = paragraph.place(of: line, in: draft)
      guard !place.isLazy, place.cursor.indent < width, place.isDefinition else { continue }
      width = Container.itemWidth(at: place.cursor)
      draft.makeDefinition(line: line, colon: place.cursor.firstNonspace.offset)
    }
    hasFound = true
    return Before(definitionWidth: width)
  }

  /// A colon that stands where the definition around this paragraph began: it begins the next one, as a list marker
  /// would begin the next item.
  private mutating func makeLazyDefinition(
    of paragraph: ParagraphLines, at line: Int, _ place: ParagraphLines.Place
  ) {
    guard case .item(_, isDefinition: true) = paragraph.containers[place.matched].kind else { return }
    draft.makeDefinition(line: line, colon: place.cursor.firstNonspace.offset)
    hasFound = true
  }

  /// Makes each line before `end` a term; false if all of them are reference definitions.
  private mutating func makeTerms(of paragraph: ParagraphLines, before end: Int, prefix: Bytes) -> Bool {
    let first = paragraph.range.lowerBound + paragraph.referenceLines(before: end, in: draft)
    guard first < end else { return false }
    for line in first..<end {
      let place = paragraph.place(of: line, in: draft)
      let content = Bytes(place.content.trimmed)
      let placeholder = draft.add(.term(draft.add(front: content)))
      draft.put(placeholder: placeholder, at: line, prefix: place.isLazy ? prefix : place.cursor.prefix)
    }
    return true
  }
}
