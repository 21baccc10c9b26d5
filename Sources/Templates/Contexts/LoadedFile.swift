/// The attributes and the functions of styles by which a browser loads a file without being asked to: whatever they name must
/// be of the site itself.
package enum LoadedFile {
  /// In small letters (CSS Values and Units Module Level 4, 4.5; CSS Images Module Level 4, 2).
  package static let styleFunctions: Set = ["url", "src", "image", "image-set", "-webkit-image-set"]

  /// Whether a browser loads what the attribute names (the HTML standard, 4.2.4, 4.8 and 4.12; SVG 2, 16.1). Where the
  /// links of `<link>` and of a refreshing `<meta>` lead is known only from their other attributes: they count.
  static func isNamed(by attribute: [UInt8], of tag: StartTag) -> Bool {
    elements[attribute.string]?.contains(tag.name.string) == true
  }

  /// Why a value can't be printed there; nil if it can.
  static func mend(printing shape: Shape, into value: AttributeValue, _ tag: StartTag) -> String? {
    switch (tag.name.string, tag.attribute.string) {
    case ("link", "rel"), ("meta", "http-equiv"): return "write it out"
    // What `<link>` only says of other pages may be on other sites.
    case ("link", "href"): return nil
    case ("meta", "content"): guard case .address = value else { return nil }
    case ("script", _) where tag.isLoading:
      return shape == .script ? nil : "a browser would run it: `head.script` is the theme's script"
    default: guard tag.isLoading else { return nil }
    }
    return shape == .file || shape == .script
      ? nil : "a browser would load it, from another site too: print the address of a file, such as `entity.logo`"
  }

  private static let elements: [String: Set<String>] = [
    "src": ["script", "img", "image", "iframe", "frame", "embed", "audio", "video", "source", "track", "input"],
    "srcset": ["img", "image", "source"], "imagesrcset": ["link", "source"], "poster": ["video"], "data": ["object"],
    "background": ["body", "table", "thead", "tbody", "tfoot", "tr", "td", "th"],
    "href": ["link", "base", "use", "image", "feimage", "script"],
    "xlink:href": ["use", "image", "feimage", "script"], "ping": ["a", "area"], "manifest": ["html"],
    "content": ["meta"],
  ]
}
