package import Templates

/// A theme with all that it inherits: what the pages of an entity are made of.
package struct Theme: Sendable {
  package var id: String
  /// Its own id, then those of the themes that it extends.
  package var chain: [String]
  /// The settings of `theme.yml`, those of the nearest theme of the chain first.
  package var settings: Settings
  /// Templates by name, the nearest of the chain.
  package var templates: [TemplateSource]
  /// The words of the page, by locale.
  package var strings: [LocaleTag: Strings]
  /// Files that pages refer to, under their published names.
  package var assets: Assets

  /// A locale in its own words: with its tag, where another one has the same name.
  func languageName(_ locale: LocaleTag) -> String {
    guard let name = strings[locale]?.text(.languageName) else { return locale.description }
    let isShared = strings.contains { $0.key != locale && $0.value.text(.languageName) == name }
    return isShared && locale.description != locale.language ? "\(name) (\(locale))" : name
  }

  package struct Settings: Sendable, Hashable {
    package var name: String
    /// Paths below `assets/`.
    package var logo: String?
    package var logoDark: String?
    /// The logo's own size, so that a page keeps its place before it is loaded.
    package var logoSize: ImageSize?
    package var favicon: String?
    /// Colours and measures, in the order of the root theme.
    package var tokens: [Token]
    /// Links at the foot of every page.
    package var footerLinks: [FooterLink] = []

    /// The one token that pages take besides the stylesheet: browsers tint their own frame with it.
    package var masthead: Token? { tokens.first { $0.name == "masthead" } }
  }

  package struct FooterLink: Sendable, Hashable {
    package var label: LocalizedText
    package var href: LocalizedText
  }

  /// A value that a brand may change; it becomes the CSS custom property `--<name>`.
  package struct Token: Sendable, Hashable {
    package var name: String
    package var light: String
    /// Its value in the dark scheme, if that is another.
    package var dark: String?
    package var place: Place
  }
}
