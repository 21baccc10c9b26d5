import Templates

/// Finds the place of a page where it links its theme's stylesheet.
struct StylesheetLink: Sendable {
  private let name: ByteSearch

  enum Finding: Equatable {
    /// The page names no such stylesheet.
    case none
    /// It names it once, in its link, from there on.
    case link(at: Int)
    /// It names it more often, or in another way.
    case other
  }

  private static let start = #"<link rel="stylesheet" href=""#
  private static let folder = Array("assets/".utf8)
  private static let end = UInt8(ascii: "\"")

  /// - Parameter name: the stylesheet's published name.
  init(_ name: String) {
    self.name = ByteSearch(Array(name.utf8))
  }

  /// Whether templates link a stylesheet in no other words than those that `find` looks for. Then a page has these words
  /// from them, for only templates put a `<link` into a page: texts and values have `<` escaped.
  static func isPlain(in templates: [TemplateSource]) -> Bool {
    let any = ByteSearch(Array(#"rel="stylesheet""#.utf8))
    let plain = ByteSearch(Array((start + "{{head.stylesheet}}\">").utf8))
    return templates.allSatisfy { any.offsets(in: $0.bytes).count == plain.offsets(in: $0.bytes).count }
  }

  func find(in page: [UInt8]) -> Finding {
    let places = name.offsets(in: page, limit: 2)
    guard let place = places.first else { return .none }
    let end = place + name.needle.count
    guard places.count == 1, end < page.count, page[end] == Self.end, page[..<place].hasSuffix(Self.folder),
      let quote = page[..<place].lastIndex(of: Self.end), page[...quote].hasSuffix(Array(Self.start.utf8))
    else { return .other }
    return .link(at: place)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
