/// The lines of sources that findings point at, read once.
struct QuotedLines: Sendable {
  private var lines: [String: [Int: String]] = [:]

  /// Reads what `diagnostics` and their notes point at. A file that is not there, or is no text, has no lines.
  init(of diagnostics: [Diagnostic], reader: ContentReader) throws {
    var wanted: [String: Set<Int>] = [:]
    for place in diagnostics.flatMap({ [$0.place] + $0.notes.map(\.place) }) where place.line > 0 {
      wanted[place.file, default: []].insert(place.line)
    }
    for (file, numbers) in wanted {
      guard let bytes = try Self.bytes(of: file, reader) else { continue }
      lines[file] = Self.lines(numbers, of: bytes)
    }
  }

  subscript(place: Place) -> String? { lines[place.file]?[place.line] }

  private static func bytes(of file: String, _ reader: ContentReader) throws -> [UInt8]? {
    guard !file.hasPrefix("/") else { return nil }
    do {
      return try reader.bytes(file)
    } catch is InputFault {
      return nil
    }
  }

  /// Lines end as in all sources: by LF, CR or both. A byte order mark is none of the first line's characters.
  private static func lines(_ numbers: Set<Int>, of bytes: [UInt8]) -> [Int: String] {
    let (feed, turn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var found: [Int: String] = [:]
    var number = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let last = numbers.max() ?? 0
    while number <= last, start <= bytes.count {
      let end = bytes[start...].firstIndex { $0 == feed || $0 == turn } ?? bytes.count
      if numbers.contains(number) { found[number] = String(decoding: bytes[start..<end], as: UTF8.self) }
      let isPair = end + 1 < bytes.count && bytes[end] == turn && bytes[end + 1] == feed
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    return found
  }
}
