/// A block of CommonMark, or of the two constructs that Codicil adds (pipe tables, definition lists).
package struct Block: Sendable, Hashable {
  package var kind: Kind {
    didSet { serial = 0 }
  }
  /// The 1-based line on which the block begins in the parsed bytes; 0 if it was made, not parsed.
  package var line: Int
  /// Blocks that have the same number are the same, lines aside; 0 tells nothing. See `PieceMemory`.
  package private(set) var serial: UInt64 = 0

  // What is larger than a list of inlines stands apart, so that blocks are small and paragraphs cost no box.
  package enum Kind: Sendable, Hashable {
    case paragraph([Inline])
    indirect case heading(Heading)
    case quote([Block])
    indirect case list(List)
    indirect case code(CodeBlock)
    case thematicBreak
    indirect case table(Table)
    case definitionList(DefinitionList)
  }

  package init(_ kind: Kind, line: Int = 0) {
    self.kind = kind
    self.line = line
  }

  /// The same block under a number that no other has.
  func numbered(_ serial: UInt64) -> Block {
    var block = self
    block.serial = serial
    return block
  }

  package static func == (one: Block, other: Block) -> Bool {
    one.serial != 0 && one.serial == other.serial || one.kind == other.kind
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
  }
}

/// A heading with the attributes that `{#id key="value"}` gave it.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  /// The section's address within the page: from `{#id}`, or given afterwards by `Document.assign(ids:)`.
  package var id: Bytes?
  /// The other attributes, in the order in which they were written.
  package var attributes: [Attribute]
  package var content: [Inline]

  package struct Attribute: Sendable, Hashable {
    package var key: Bytes
    package var value: Bytes

    package init(key: Bytes, value: Bytes) {
      self.key = key
      self.value = value
    }
  }

  package init(level: Int, id: Bytes? = nil, attributes: [Attribute] = [], content: [Inline]) {
    self.level = level
    self.id = id
    self.attributes = attributes
    self.content = content
  }
}

/// A bullet list, or an ordered list if `start` is given.
package struct List: Sendable, Hashable {
  /// The number of the first item of an ordered list.
  package var start: Int?
  /// Whether paragraphs stand in the items without `<p>`.
  package var isTight: Bool
  package var items: [Item]

  package struct Item: Sendable, Hashable {
    package var blocks: [Block]

    package init(blocks: [Block]) {
      self.blocks = blocks
    }
  }

  package init(start: Int? = nil, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// Indented or fenced code.
package struct CodeBlock: Sendable, Hashable {
  /// The info string of a fence, unescaped.
  package var info: Bytes
  package var literal: Bytes

  package init(info: Bytes = [], literal: Bytes) {
    self.info = info
    self.literal = literal
  }
}
