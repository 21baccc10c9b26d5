import CommonMark

/// A thing that stands in a row of its like, and that may be found again in the other text's row.
protocol Likened: Legible {
  /// Only things of the same kin are merged inside.
  var kin: UInt64 { get }
  /// How alike two of this kin must be to count as one thing that was edited, from 0 to 1.
  var threshold: Double { get }
  /// What it goes by (a row's first cell, a term): two of the same name are likely the same thing. Nil if it has none.
  var name: UInt64? { get }
  /// Adds its words, in order.
  func collect(into words: inout WordCollector)
  /// Whether two of this kin that alone stand at one place are taken as one, however unlike; their words then decide.
  var pairsAlone: Bool { get }
  /// Whether it is a paragraph and nothing else, so that it may be split and joined.
  var isPlainParagraph: Bool { get }
  /// By what it is likened.
  var features: Features { get }
  /// Whether two of this kin are alike by what can be told without much work; false tells nothing.
  func isSurelyLike(_ other: Self) -> Bool
}

extension Likened {
  var name: UInt64? { nil }
  var pairsAlone: Bool { false }
  var isPlainParagraph: Bool { false }
  var threshold: Double { 0.4 }
  var features: Features { Features(of: self) }
  func isSurelyLike(_ other: Self) -> Bool { false }
}

extension Block: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }

  var kin: UInt64 {
    switch kind {
    case .paragraph: 1
    case .heading(let heading): 10 + UInt64(heading.level)
    case .quote: 2
    case .list(let list): list.start.map { 100 + UInt64(truncatingIfNeeded: $0) } ?? 3
    case .code: 4
    case .thematicBreak: 5
    case .table: 6
    case .definitionList: 7
    }
  }

  var threshold: Double {
    switch kind {
    case .paragraph, .heading, .code, .thematicBreak: 0.4
    case .quote, .list, .table, .definitionList: 0.2
    }
  }

  var pairsAlone: Bool {
    switch kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  var isPlainParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }

  func collect(into words: inout WordCollector) { words.take(self) }
  func glance(at other: Block) -> Glance { Glance(self, other) }
}

extension List.Item: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }
  var kin: UInt64 { 0 }
  var pairsAlone: Bool { true }
  var isPlainParagraph: Bool { blocks.count == 1 && blocks[0].isPlainParagraph }
  func glance(at other: List.Item) -> Glance { Glance(self, other) }
  func collect(into words: inout WordCollector) { words.take(blocks) }
}

extension DefinitionList.Term: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }
  var kin: UInt64 { 0 }
  var pairsAlone: Bool { true }
  func collect(into words: inout WordCollector) { words.take(content) }
}

extension DefinitionList.Definition: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }
  var kin: UInt64 { 0 }
  var pairsAlone: Bool { true }
  var threshold: Double { 0.3 }
  func collect(into words: inout WordCollector) { words.take(blocks) }
}

extension DefinitionList.Group: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }
  var kin: UInt64 { 0 }
  var threshold: Double { 0.3 }

  var name: UInt64? {
    var reading = Reading<Print>()
    for term in terms { reading.take(term) }
    return reading.sink.value
  }

  func collect(into words: inout WordCollector) {
    for term in terms { words.take(term.content) }
    for definition in definitions { words.take(definition.blocks) }
  }
}

extension Inline: Likened {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }

  /// The element without its content.
  var kin: UInt64 {
    var reading = Reading<Print>()
    reading.shell(of: self)
    return reading.sink.value
  }

  func collect(into words: inout WordCollector) { words.take(self) }
}

/// A line of code, with its line end.
struct CodeLine: Likened {
  var bytes: Bytes

  func read<Sink>(into reading: inout Reading<Sink>) { reading.literal(bytes) }
  var kin: UInt64 { 0 }
  /// Lines are never merged inside.
  var threshold: Double { 2 }
  func collect(into words: inout WordCollector) {}
}
