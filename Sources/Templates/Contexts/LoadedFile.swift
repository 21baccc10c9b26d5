/// The attributes by which a browser loads a file without being asked to: whatever they name must be of the site itself.
enum LoadedFile {
  /// Whether a browser loads what the attribute names (the HTML standard, 4.2.4, 4.8 and 4.12; SVG 2, 16.1). Where links
  /// of `<link>` and of a refreshing `<meta>` lead is known only from their other attributes: they count.
  static func isNamed(by attribute: [UInt8], of tag: StartTag) -> Bool {
    elements[attribute.string]?.contains(tag.name.string) == true
  }

  /// Whether an address that may be of another site can stand there, for it is only said, not loaded.
  static func isOnlySaid(by attribute: [UInt8], of tag: StartTag) -> Bool {
    attribute.elementsEqual("href".utf8) && tag.name.elementsEqual("link".utf8)
      || attribute.elementsEqual("content".utf8)
  }

  private static let elements: [String: Set<String>] = [
    "src": ["script", "img", "iframe", "frame", "embed", "audio", "video", "source", "track", "input"],
    "srcset": ["img", "source"], "imagesrcset": ["link"], "poster": ["video"], "data": ["object"],
    "background": ["body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"],
    "href": ["link", "base", "use", "image", "feimage", "script"],
    "xlink:href": ["use", "image", "feimage", "script"], "ping": ["a", "area"], "manifest": ["html"],
    "content": ["meta"],
  ]
}
