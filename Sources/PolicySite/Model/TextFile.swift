/// A text as its file gives it: front matter and Markdown.
package struct TextFile: Sendable {
  package var file: String
  package var locale: LocaleTag
  package var frontMatter: FrontMatter
  /// The Markdown below the front matter, normalised (LF, no byte order mark).
  package var body: [UInt8]
  /// How many lines of the file stand above the body.
  package var bodyOffset: Int
  /// The file byte for byte.
  package var bytes: [UInt8]
}
