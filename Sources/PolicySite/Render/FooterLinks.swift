import Templates

/// The links that a theme puts at the foot of every page.
struct FooterLinks {
  let schema: Schema
  let locale: LocaleTag
  /// The language of links that are not given in `locale`.
  let source: LocaleTag?

  func fields(_ settings: Theme.Settings) throws -> [(name: String, value: Value)] {
    let links = try settings.footerLinks.map { link in
      try schema.record(
        "footer_link",
        [
          "label": .string(link.label.text(in: locale, source: source)),
          "href": .string(link.href.text(in: locale, source: source)),
        ])
    }
    return [("footer_links", .list(links)), ("has_footer_links", .flag(!links.isEmpty))]
  }
}
