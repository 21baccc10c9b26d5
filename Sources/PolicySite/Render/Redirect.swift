/// A page that leads on to another: what host files tell, too.
package struct Redirect: Sendable, Hashable {
  static let index = "index.html"

  /// The file, relative to the site's root: `wemet/fr/legal/index.html`.
  let page: String
  /// The folder of the page that it leads to, as names below the site's root.
  let target: [String]

  /// The path from the site's root by which it is asked for, not percent-encoded: `/wemet/fr/legal/`.
  package var from: String {
    "/" + (page.hasSuffix("/" + Self.index) ? String(page.dropLast(Self.index.count)) : page)
  }

  /// Where it leads, in the same form.
  package var to: String { "/" + target.joined(separator: "/") + "/" }
}
