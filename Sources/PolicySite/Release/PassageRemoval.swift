import CommonMark

/// Replaces a passage by a mark, wherever it stands in a file, however it is spelled there, and as a section's id.
struct PassageRemoval {
  private let passage: PassageSpelling
  private let mark: Bytes
  /// What a heading's id is made of that consists of the passage.
  private let slug: Bytes

  init(_ passage: String, mark: String) {
    self.passage = PassageSpelling(passage)
    self.mark = Bytes(mark.utf8)
    slug = Slug.of(Bytes(passage.utf8))
  }

  /// Nil if the passage does not stand there.
  func apply(to file: Bytes, isYAML: Bool) -> Bytes? {
    let named = renamed(file)
    var bytes: Bytes = []
    var place = 0
    for range in passage.ranges(in: named) {
      bytes += named[place..<range.lowerBound] + mark
      place = range.upperBound
      // What follows must not make a link, or the definition of one, of the mark.
      if place < named.count, Bytes("([:".utf8).contains(named[place]) { bytes.append(32) }
    }
    bytes += named[place...]
    guard bytes != file else { return nil }
    return quoted(bytes, below: isYAML ? bytes.count : Self.headLength(bytes))
  }

  // MARK: Ids

  /// The file without the slug in targets (`#…`), and in the lists of ids that front matter has.
  private func renamed(_ file: Bytes) -> Bytes {
    guard !slug.isEmpty else { return file }
    var bytes: Bytes = []
    var place = 0
    var isID = false
    while place < file.count {
      let byte = file[place]
      if isID, file[place...].starts(with: slug), isEdge(file, place - 1), isEdge(file, place + slug.count) {
        bytes += Bytes("removed".utf8)
        place += slug.count
        continue
      }
      if byte == UInt8(ascii: "#") {
        isID = true
      } else if !isOfSlug(byte) {
        isID = isListed(file, from: place)
      }
      bytes.append(byte)
      place += 1
    }
    return bytes
  }

  /// Whether the slug stands right behind this byte as a value of its own: `- "jane-doe"`, `slug: jane-doe`.
  private func isListed(_ file: Bytes, from place: Int) -> Bool {
    let start = place + 1
    guard file[place] == 32 || file[place] == UInt8(ascii: "\""), start < file.count,
      file[start...].starts(with: slug), slug.contains(UInt8(ascii: "-"))
    else { return false }
    let end = start + slug.count
    return end == file.count || [10, 13, UInt8(ascii: "\"")].contains(file[end])
  }

  private func isOfSlug(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }

  private func isEdge(_ file: Bytes, _ place: Int) -> Bool {
    !file.indices.contains(place) || !isOfSlug(file[place]) || file[place] == UInt8(ascii: "-")
  }

  // MARK: YAML

  /// How far the front matter goes: up to the second line of `---`.
  private static func headLength(_ file: Bytes) -> Int {
    var fences = 0
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex { $0 == 10 || $0 == 13 } ?? file.count
      if WorkingTextReset.isFence(file[start..<end]) { fences += 1 }
      if fences == 2 { return start }
      start = end + 1
    }
    return 0
  }

  /// A plain value that begins with the mark would be read as a list: such values are quoted.
  private func quoted(_ bytes: Bytes, below end: Int) -> Bytes {
    var output: Bytes = []
    var start = 0
    while start < end {
      let stop = bytes[start..<end].firstIndex { $0 == 10 || $0 == 13 } ?? end
      output += quoted(line: bytes[start..<stop])
      if stop < end { output.append(bytes[stop]) }
      start = stop + 1
    }
    return output + bytes[end...]
  }

  private func quoted(line: ArraySlice<UInt8>) -> Bytes {
    guard let found = line.firstRange(of: mark) else { return Bytes(line) }
    let before = line[..<found.lowerBound]
    let opening = before.last { $0 != 32 } ?? UInt8(ascii: "-")
    let isFlow = Bytes("[{,".utf8).contains(opening)
    guard
      isFlow || before.allSatisfy({ $0 == 32 || $0 == UInt8(ascii: "-") }) || before.suffix(2) == Bytes(": ".utf8)[...]
    else { return Bytes(line) }
    let closing = line[found.upperBound...].firstIndex { isFlow && Bytes(",]}".utf8).contains($0) }
    let value = line[found.lowerBound..<(closing ?? line.endIndex)]
    let escaped = value.flatMap { [UInt8(ascii: "\\"), UInt8(ascii: "\"")].contains($0) ? [92, $0] : [$0] }
    let quote = [UInt8(ascii: "\"")]
    return Bytes(before) + quote + escaped + quote + Bytes(line[(closing ?? line.endIndex)...])
  }
}
