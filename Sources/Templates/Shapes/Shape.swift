/// What kind of value stands under a name. Any value may be absent: it then renders as nothing, and is false to sections.
package indirect enum Shape: Sendable, Hashable {
  /// Text for people; escaped by the place where it stands.
  case text
  /// HTML that Codicil made: only `{{{name}}}` and `{{&name}}` print it, and only in HTML text; in XML text `{{name}}`
  /// prints it escaped (Atom's `type="html"`, RFC 4287, section 3.1.1.2).
  case markup
  /// A URL or a part of one that is percent-encoded already. Its value is `Value.text`.
  case address
  /// An address within the site itself: alone among addresses it may stand where a browser loads what it names.
  case file
  /// That of the theme's script, which alone may be run.
  case script
  /// For sections only.
  case flag
  case list(Shape)
  /// The record of that name in the same schema, so that records can hold lists of themselves.
  case record(String)
}
