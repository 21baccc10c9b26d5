import CommonMark

/// Elements that are marked themselves, because no `<ins>` or `<del>` may stand between them and their parent.
extension PageWriter {
  /// Writes a row of such elements; neighbours that were removed and added are one change, numbered on the first.
  mutating func writeEach<Whole, Edit>(
    _ members: [Merged<Whole, Edit>], kept: (inout PageWriter, Whole) -> Void,
    marked: (inout PageWriter, Whole, Mark) -> Void, edited: (inout PageWriter, Edit) -> Void
  ) {
    var isInChange = false
    for member in members {
      switch member {
      case .kept(_, let new): kept(&self, new)
      case .edited(let edit): edited(&self, edit)
      case .removed(let whole):
        marked(&self, whole, Mark(isRemoved: true, number: isInChange ? nil : beginChange()))
      case .added(let whole):
        marked(&self, whole, Mark(isRemoved: false, number: isInChange ? nil : beginChange()))
      }
      switch member {
      case .kept, .edited: isInChange = false
      case .removed, .added: isInChange = true
      }
    }
  }

  /// The content of a marked element.
  mutating func writeInside(_ mark: Mark, _ content: (inout PageWriter) -> Void) {
    open(mark, id: false)
    content(&self)
    close(mark)
    endChange(mark.number)
  }

  mutating func write(_ edit: ListEdit) {
    let isTight = edit.isTightOnPage
    let shell = Block.Kind.list(List(start: edit.start, isTight: isTight, items: []))
    html.open(shell)
    writeEach(
      edit.items,
      kept: { writer, item in
        writer.html.openItem()
        writer.writeKept(item.blocks, isTight: isTight)
        writer.html.closeItem()
      },
      marked: { writer, item, mark in
        writer.html.openItem(attributes: writer.attributes(mark))
        writer.writeInside(mark) { $0.writeMarked(item.blocks, mark, isTight: isTight) }
        writer.html.closeItem()
      },
      edited: { writer, edit in
        writer.html.openItem()
        switch edit {
        case .blocks(let nodes): writer.write(nodes[...], isTight: isTight)
        case .split(let spans):
          writer.html.open(.paragraph([]), isTight: isTight)
          writer.write(spans, break: .item(isTight: isTight))
          writer.html.close(.paragraph([]), isTight: isTight)
        }
        writer.html.closeItem()
      })
    html.close(shell)
  }

  mutating func write(_ groups: [Merged<DefinitionList.Group, GroupEdit>]) {
    writeEach(
      groups,
      kept: { writer, group in
        for term in group.terms { writer.writeKept(term) }
        for definition in group.definitions { writer.writeKept(definition) }
      },
      marked: { writer, group, mark in
        var mark = mark
        for term in group.terms {
          writer.write(term, mark)
          mark.number = nil
        }
        for definition in group.definitions {
          writer.write(definition, mark)
          mark.number = nil
        }
      },
      edited: { writer, edit in
        writer.write(edit.terms)
        writer.write(edit.definitions)
      })
  }

  private mutating func write(_ terms: [Merged<DefinitionList.Term, [Span]>]) {
    writeEach(
      terms,
      kept: { $0.writeKept($1) },
      marked: { $0.write($1, $2) },
      edited: { writer, spans in
        writer.html.openTerm()
        writer.write(spans)
        writer.html.closeTerm()
      })
  }

  private mutating func write(_ definitions: [Merged<DefinitionList.Definition, DefinitionEdit>]) {
    writeEach(
      definitions,
      kept: { $0.writeKept($1) },
      marked: { $0.write($1, $2) },
      edited: { writer, edit in
        writer.html.openDefinition()
        writer.write(edit.nodes[...], isTight: edit.isTightOnPage)
        writer.html.closeDefinition()
      })
  }

  private mutating func writeKept(_ term: DefinitionList.Term) {
    html.openTerm()
    html.write(term.content)
    html.closeTerm()
  }

  private mutating func writeKept(_ definition: DefinitionList.Definition) {
    html.openDefinition()
    writeKept(definition.blocks, isTight: definition.isTight)
    html.closeDefinition()
  }

  private mutating func write(_ term: DefinitionList.Term, _ mark: Mark) {
    html.openTerm(attributes: attributes(mark))
    writeInside(mark) { $0.html.write(term.content) }
    html.closeTerm()
  }

  private mutating func write(_ definition: DefinitionList.Definition, _ mark: Mark) {
    html.openDefinition(attributes: attributes(mark))
    writeInside(mark) { $0.writeMarked(definition.blocks, mark, isTight: definition.isTight) }
    html.closeDefinition()
  }
}
