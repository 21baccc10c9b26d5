/// HTML with marks in it, as a pattern: other HTML fits if it says the same between them.
struct MarkedPage {
  private(set) var pieces: [Piece] = []

  enum Piece: Hashable {
    case words([UInt8])
    /// A value: it holds no tag.
    case value(String)
    case clause(String)
  }

  /// What stood where a mark is.
  struct Capture {
    var name: String
    var isClause: Bool
    var bytes: [UInt8]
  }

  /// - Parameter html: squeezed, with marks.
  init(_ html: [UInt8]) {
    var words: [UInt8] = []
    var rest = html[...]
    while let start = rest.firstRange(of: Mark.start), let end = rest[start.upperBound...].firstRange(of: Mark.end) {
      words += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
      guard let name = Mark.name(html[start.upperBound..<end.lowerBound]) else { continue }
      let isClause = name.hasPrefix("clauses/")
      if isClause {
        // Alone in its paragraph it stands for blocks of its own.
        if words.suffix(3).elementsEqual("<p>".utf8), rest.starts(with: "</p>".utf8) {
          words.removeLast(3)
          rest = rest.dropFirst(4)
        }
        while words.last == UInt8(ascii: " ") { words.removeLast() }
        rest = rest.drop { $0 == UInt8(ascii: " ") }
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      pieces.append(isClause ? .clause(name) : .value(name))
      words = []
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
  }

  var words: [[UInt8]] {
    pieces.compactMap { if case .words(let words) = $0 { words } else { nil } }
  }

  /// What stands in `html` where the marks are; nil if it does not fit.
  func captures(in html: [UInt8]) -> [Capture]? {
    var search = Search(pieces: pieces, html: html)
    guard search.fits(0, 0) else { return nil }
    return search.found.reversed()
  }

  private struct Search {
    let pieces: [Piece]
    let html: [UInt8]
    var found: [Capture] = []
    private var failed: Set<[Int]> = []

    init(pieces: [Piece], html: [UInt8]) {
      self.pieces = pieces
      self.html = html
    }

    /// Whether the pieces from `index` on are what stands from `place` on. Captures are added from the last to the first.
    mutating func fits(_ index: Int, _ place: Int) -> Bool {
      guard index < pieces.count else { return place == html.count }
      guard !failed.contains([index, place]) else { return false }
      let fits =
        switch pieces[index] {
        case .words(let words): starts(words, at: place) && self.fits(index + 1, place + words.count)
        case .value(let name): capture(name, isClause: false, index, place)
        case .clause(let name): capture(name, isClause: true, index, place)
        }
      if !fits { failed.insert([index, place]) }
      return fits
    }

    private mutating func capture(_ name: String, isClause: Bool, _ index: Int, _ place: Int) -> Bool {
      let limit = isClause ? html.count : html[place...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      let next: [UInt8]? =
        if index + 1 < pieces.count, case .words(let words) = pieces[index + 1] { words } else { nil }
      var end = index + 1 < pieces.count ? place : limit
      while end <= limit {
        if next.map({ starts($0, at: end) }) ?? true, fits(index + 1, end) {
          found.append(Capture(name: name, isClause: isClause, bytes: MarkedPage.trimmed(html[place..<end])))
          return true
        }
        end += 1
      }
      return false
    }

    private func starts(_ words: [UInt8], at place: Int) -> Bool {
      place + words.count <= html.count && html[place..<(place + words.count)].elementsEqual(words)
    }
  }

  /// Runs of white space are one space: where a line ends in the file is no difference.
  static func squeezed(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    for byte in html {
      let isSpace = byte == 32 || byte == 10 || byte == 9
      if !isSpace { output.append(byte) } else if let last = output.last, last != 32 { output.append(32) }
    }
    if output.last == 32 { output.removeLast() }
    return output
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop { $0 == 32 }
    while bytes.last == 32 { bytes.removeLast() }
    return Array(bytes)
  }
}
