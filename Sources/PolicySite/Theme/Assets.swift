import Ledger

/// Files that are copied beside the pages, each under a name that changes with its bytes, so that a reader's browser
/// may keep them for good.
package struct Assets: Sendable {
  /// The stylesheet's published name.
  package let stylesheet: String
  /// The script's published name, if the theme has one.
  package let script: String?
  /// Published name and bytes, sorted by name.
  package let files: [(name: String, bytes: [UInt8])]
  private let names: [String: String]

  /// - Parameters:
  ///   - originals: path below `assets/` to bytes, without the stylesheets.
  ///   - tokens: the custom properties, with which the published stylesheet begins.
  ///   - sheets: the stylesheets that follow; `url(name)` in them is rewritten to the published name.
  init(
    originals: [String: [UInt8]], tokens: String, sheets: [(file: String, bytes: [UInt8])],
    _ diagnostics: inout Diagnostics
  ) {
    var names: [String: String] = [:]
    var files: [(String, [UInt8])] = []
    for (path, bytes) in originals {
      let name = Self.published(path, bytes)
      names[path] = name
      files.append((name, bytes))
    }
    var css = Array(tokens.utf8)
    for sheet in sheets {
      var addresses = StylesheetAddresses(sheet.bytes, file: sheet.file, names: names)
      css += addresses.rewritten(&diagnostics)
      // What one leaves open does not go on in the next.
      if css.last != UInt8(ascii: "\n") { css.append(UInt8(ascii: "\n")) }
    }
    stylesheet = Self.published("style.css", css)
    files.append((stylesheet, css))
    script = names["page.js"]
    self.names = names
    self.files = files.sorted { $0.0 < $1.0 }
  }

  /// The published name of an asset by its path below `assets/`.
  package func published(_ path: String) -> String? { names[path] }

  func bytes(_ path: String) -> [UInt8]? {
    guard let name = names[path] else { return nil }
    return files.first { $0.name == name }?.bytes
  }

  package var originals: [String] { names.keys.sorted() }

  /// `logo.svg` becomes `logo.1f3a9c0b.svg`.
  private static func published(_ path: String, _ bytes: [UInt8]) -> String {
    let digest = Digest(of: bytes).hex.prefix(8)
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "\(path).\(digest)" }
    return "\(path[..<dot]).\(digest)\(path[dot...])"
  }
}
