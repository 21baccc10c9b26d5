package import CommonMark

/// Terms and their definitions, merged one by one.
package struct GroupEdit: Sendable, Hashable {
  package var terms: [Merged<DefinitionList.Term, [Span]>]
  package var definitions: [Merged<DefinitionList.Definition, DefinitionEdit>]
}

package struct DefinitionEdit: Sendable, Hashable {
  package var isTight: Pair<Bool>
  package var nodes: [Node]

  /// Whether it is written without `<p>`: only if it was and is.
  var isTightOnPage: Bool { isTight.old && isTight.new }
}

extension GroupEdit {
  func group(_ side: Side) -> DefinitionList.Group {
    DefinitionList.Group(
      terms: terms.flatMap { $0.wholes(side) { [DefinitionList.Term(content: $0.content(side))] } },
      definitions: definitions.flatMap {
        $0.wholes(side) { [DefinitionList.Definition(isTight: $0.isTight[side], blocks: $0.nodes.blocks(side))] }
      })
  }
}
