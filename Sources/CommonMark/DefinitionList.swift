/// Terms with their definitions: `Term` on a line, `: definition` on the next.
package struct DefinitionList: Sendable, Hashable {
  package var groups: [Group]

  /// One or more terms that share one or more definitions.
  package struct Group: Sendable, Hashable {
    package var terms: [Term]
    package var definitions: [Definition]

    package init(terms: [Term], definitions: [Definition]) {
      self.terms = terms
      self.definitions = definitions
    }
  }

  package struct Term: Sendable, Hashable {
    package var content: [Inline]

    package init(content: [Inline]) {
      self.content = content
    }
  }

  package struct Definition: Sendable, Hashable {
    /// Whether paragraphs stand in the definition without `<p>`.
    package var isTight: Bool
    package var blocks: [Block]

    package init(isTight: Bool, blocks: [Block]) {
      self.isTight = isTight
      self.blocks = blocks
    }
  }

  package init(groups: [Group]) {
    self.groups = groups
  }
}
