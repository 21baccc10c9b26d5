import Ledger

/// What tells one state of a theme from another.
struct ThemeState: Sendable {
  /// A digest of all that was read of it and of those that it extends.
  let whole: [UInt8]
  /// A digest of what pages take from it besides their stylesheet: every file but theme.yml, `style.css` and `brand.css`,
  /// and of theme.yml every value but the tokens, of which pages themselves name only the masthead's.
  let frame: [UInt8]
  /// The published name of its stylesheet.
  let stylesheet: String

  /// - Parameter theme: nil if it can't serve.
  init(_ theme: Theme?, _ notes: ReadingNotes) {
    whole = notes.digest
    guard let theme else {
      (frame, stylesheet) = (whole, "")
      return
    }
    let left = Set(
      theme.chain.flatMap { id in ["theme.yml", "assets/style.css", "assets/brand.css"].map { "themes/\(id)/\($0)" } })
    var bytes = RecordBytes()
    bytes.add(bytes: notes.digest { !left.contains($0) })
    bytes.add(theme.chain) { $0.add($1) }
    var settings = theme.settings
    settings.tokens = []
    // By reflection, so that a key that theme.yml gets some day counts without a word here.
    bytes.add(String(reflecting: settings))
    bytes.add(optional: theme.settings.masthead) { bytes, token in
      bytes.add(token.light)
      bytes.add(optional: token.dark) { $0.add($1) }
    }
    frame = Digest(of: bytes.bytes).bytes
    stylesheet = theme.assets.stylesheet
  }
}
