import CommonMark

/// What a look at two things tells that goes up to the first place in which they differ. A full comparison takes down all
/// of both.
enum Glance {
  /// A reader surely sees no difference.
  case same
  /// A reader surely sees a difference.
  case different
  case unsure

  init(_ one: Block, _ other: Block) {
    switch (one.kind, other.kind) {
    case (.paragraph(let one), .paragraph(let other)): self.init(one, other)
    case (.heading(let one), .heading(let other)):
      self = one.level == other.level ? Self(one.content, other.content) : .different
    case (.quote(let one), .quote(let other)): self.init(one, other) { Self($0, $1) }
    case (.list(let one), .list(let other)):
      self = one.start == other.start ? Self(one.items, other.items) { Self($0, $1) } : .unsure
    case (.table(let one), .table(let other)):
      let header = Self(one.header.cells, other.header.cells) { Self($0.content, $1.content) }
      self =
        header == .same
        ? Self(one.rows, other.rows) { Self($0.cells, $1.cells) { Self($0.content, $1.content) } } : header
    case (.definitionList(let one), .definitionList(let other)):
      self = one == other ? .same : .unsure
    case (.code(let one), .code(let other)): self = one.literal == other.literal ? .same : .unsure
    case (.thematicBreak, .thematicBreak): self = .same
    default: self = .different
    }
  }

  init(_ one: List.Item, _ other: List.Item) {
    self.init(one.blocks, other.blocks) { Self($0, $1) }
  }

  init(_ one: [Inline], _ other: [Inline]) {
    self.init(one, other) { one, other in
      if case .text(let one) = one, case .text(let other) = other { return Self(one, other) }
      return one == other ? .same : .unsure
    }
  }

  /// Two texts that a reader has come to in the same way. Spaces may be worth nothing, so that only another sign tells.
  private init(_ one: Bytes, _ other: Bytes) {
    let shared = one.count(sharedWith: other)
    if shared == one.count, shared == other.count {
      self = .same
    } else if shared < one.count, shared < other.count, !WordScanner.Glyph.isSpace(one[shared]),
      !WordScanner.Glyph.isSpace(other[shared])
    {
      self = .different
    } else {
      self = .unsure
    }
  }

  /// Two rows, member by member.
  init<Member>(_ one: [Member], _ other: [Member], _ glance: (Member, Member) -> Glance) {
    for index in 0..<min(one.count, other.count) {
      let member = glance(one[index], other[index])
      guard member == .same else {
        self = member
        return
      }
    }
    self = one.count == other.count ? .same : .unsure
  }
}

extension Bytes {
  /// How many bytes in front are the same.
  func count(sharedWith other: Bytes) -> Int {
    withUnsafeBytes { one in other.withUnsafeBytes { one.count(sharedWith: $0) } }
  }

  /// Whether a part of it has the same bytes as a part of other ones.
  func reads(_ range: Range<Int>, like other: Bytes, _ otherRange: Range<Int>) -> Bool {
    guard range.count == otherRange.count else { return false }
    return withUnsafeBytes { one in
      other.withUnsafeBytes { other in
        UnsafeRawBufferPointer(rebasing: one[range])
          .count(sharedWith: UnsafeRawBufferPointer(rebasing: other[otherRange])) == range.count
      }
    }
  }
}
