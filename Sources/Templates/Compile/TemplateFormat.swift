/// What a template writes, and so how the values in it are escaped.
package enum TemplateFormat: Sendable, Hashable {
  /// HTML (the WHATWG standard), escaped by context.
  case html
  /// XML 1.0: feeds, sitemaps.
  case xml
  /// Plain text: nothing is escaped.
  case text
}
