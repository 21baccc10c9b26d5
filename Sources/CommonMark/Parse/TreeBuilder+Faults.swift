extension TreeBuilder {
  /// The faults in the order of their places.
  var sortedFaults: [Fault] {
    faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  mutating func noteHTML(_ literal: Bytes) {
    let tag = Bytes(literal.prefix { $0 != UInt8(ascii: "\n") })
    note(.rawHTML(tag), spelled: tag)
  }

  mutating func noteUnsafe(_ address: Bytes, written: Bytes) {
    note(.unsafeAddress(address), spelled: written)
  }

  mutating func noteDepth(at line: Int) {
    guard !faults.contains(where: { $0.kind == .nestedTooDeeply }) else { return }
    faults.append(Fault(.nestedTooDeeply, line: max(line, 1), column: 1))
  }

  /// Notes a fault in the block in hand, at the first place behind the last fault where the source has `spelling`.
  mutating func note(_ kind: Fault.Kind, spelled spelling: Bytes) {
    guard line >= 1, line <= source.lineCount else { return faults.append(Fault(kind, line: max(line, 1), column: 1)) }
    let start = max(source.lineStarts[line - 1], searchedUpTo)
    guard let offset = source.offset(of: spelling, from: start) else {
      return faults.append(Fault(kind, line: line, column: 1))
    }
    searchedUpTo = offset + spelling.count
    note(kind, at: offset)
  }

  /// Notes a fault at an offset into the source.
  mutating func note(_ kind: Fault.Kind, at offset: Int) {
    let place = source.place(of: offset)
    faults.append(Fault(kind, line: place.line, column: place.column))
  }
}

extension Source {
  /// The first offset from `start` on at which `needle` stands.
  func offset(of needle: Bytes, from start: Int) -> Int? {
    guard let first = needle.first, start + needle.count <= bytes.count else { return nil }
    return (start...(bytes.count - needle.count)).first { offset in
      bytes[offset] == first && bytes[offset..<(offset + needle.count)].elementsEqual(needle)
    }
  }
}
