/// A place where pages of an entity stood before, and where they stand now: what a plan asks of the pages.
struct Move {
  /// Folder names below the site's root; the last may be the name of an HTML file.
  var from: [String]
  var to: [String]
  var reach: Reach
  /// Whose words tell a reader who is not led on by the browser.
  var locale: LocaleTag
  /// "wemet/privacy in fr"
  var owner: String
  var ground: Ground
  var place: Place

  /// Why it is made, the weakest first: of two for one address the stronger stays.
  enum Ground: Comparable {
    /// A locale without a text of its own may have shown the source text there.
    case presumed
    /// An older version's slug.
    case slug
    /// `redirect_from` asks for it.
    case declared
  }

  enum Reach {
    /// That page alone.
    case page
    /// And everything below it.
    case folder
  }

  /// The path of the page that leads on: `wemet/fr/legal/index.html`.
  var page: String {
    (namesFile ? from : from + ["index.html"]).joined(separator: "/")
  }

  /// The folder in which that page lies, from which its links count.
  var folder: [String] { namesFile ? from.dropLast() : from }

  var namesFile: Bool { from.last?.lowercased().hasSuffix(".html") ?? false }
}
