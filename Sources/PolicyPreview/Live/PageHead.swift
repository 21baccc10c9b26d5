/// The elements of an HTML page's head that matter to the preview, found by one walk over its bytes.
struct PageHead {
  /// `meta` and `link`, in their order.
  private(set) var tags: [Tag] = []
  /// Where `</head>` stands; nil for what is no whole page.
  private(set) var end: Int?

  struct Tag {
    var name: String
    var attributes: [Attribute]

    func value(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
  }

  struct Attribute {
    /// In small letters.
    var name: String
    /// As it is written, without quotes.
    var raw: String
    /// Where that stands in the page.
    var range: Range<Int>
  }

  init(_ page: [UInt8]) {
    var place = 0
    while let open = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      if page[place...].starts(with: "!--".utf8) {
        place = Self.end(of: "-->", in: page, from: place + 3)
      } else if Self.isTag("/head", at: place, in: page) {
        end = open
        return
      } else if Self.isTag("body", at: place, in: page) {
        return
      } else if let name = ["meta", "link"].first(where: { Self.isTag($0, at: place, in: page) }) {
        let (attributes, after) = Self.attributes(of: page, from: place + name.utf8.count)
        tags.append(Tag(name: name, attributes: attributes))
        place = after
      } else if let name = ["script", "style", "title", "noscript"].first(where: { Self.isTag($0, at: place, in: page) }
      ) {
        // What stands in these is text.
        place = Self.end(of: "</\(name)", in: page, from: place)
      }
    }
  }

  private static func isTag(_ name: String, at place: Int, in page: [UInt8]) -> Bool {
    let end = place + name.utf8.count
    guard end < page.count, zip(page[place..<end], name.utf8).allSatisfy({ small($0) == $1 }) else { return false }
    return isSpace(page[end]) || [UInt8(ascii: ">"), UInt8(ascii: "/")].contains(page[end])
  }

  private static func end(of word: String, in page: [UInt8], from place: Int) -> Int {
    let count = word.utf8.count
    var place = place
    while place + count <= page.count {
      if zip(page[place..<(place + count)], word.utf8).allSatisfy({ small($0) == $1 }) { return place + count }
      place += 1
    }
    return page.count
  }

  /// The attributes of a tag, and where the tag ends.
  private static func attributes(of page: [UInt8], from start: Int) -> ([Attribute], Int) {
    var attributes: [Attribute] = []
    var place = start
    func skip(while condition: (UInt8) -> Bool) {
      while place < page.count, condition(page[place]) { place += 1 }
    }
    while true {
      skip { isSpace($0) || $0 == UInt8(ascii: "/") }
      guard place < page.count, page[place] != UInt8(ascii: ">") else {
        return (attributes, min(place + 1, page.count))
      }
      let begin = place
      skip { !isSpace($0) && !"=>/".utf8.contains($0) }
      // What can't begin a name is stepped over.
      if place == begin { place += 1 }
      let name = String(decoding: page[begin..<place].map(small), as: UTF8.self)
      skip(while: isSpace)
      guard place < page.count, page[place] == UInt8(ascii: "=") else {
        attributes.append(Attribute(name: name, raw: "", range: place..<place))
        continue
      }
      place += 1
      skip(while: isSpace)
      let quote = place < page.count ? page[place] : 0
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { place += 1 }
      let from = place
      skip { isQuoted ? $0 != quote : !isSpace($0) && $0 != UInt8(ascii: ">") }
      attributes.append(
        Attribute(name: name, raw: String(decoding: page[from..<place], as: UTF8.self), range: from..<place))
      if isQuoted, place < page.count { place += 1 }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 32 : byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) && byte != 11 }
}
