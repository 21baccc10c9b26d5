/// The two uses of the one language.
enum Dialect: Sendable {
  /// Templates of pages: everything but lambdas and other delimiters.
  case page
  /// Texts that people write in Markdown: no inheritance; a backslash before two braces takes their meaning.
  case text
}
