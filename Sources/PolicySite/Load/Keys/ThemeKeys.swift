import Templates

/// The keys of a `theme.yml`.
enum ThemeKeys {
  static let name = Key("name", .text, "The theme's name; its id if it is left out.")
  static let extends = Key("extends", .id, "The theme that gives whatever this one does not, such as `base`.")
  static let tokens = Key(
    "tokens", .tokens,
    "Colours and measures: each a CSS value, or `light` and `dark`. A theme that extends another gives values to its tokens."
  )
  static let logo = Key("logo", .text, "The path of the logo below the theme's `assets/`.")
  static let logoDark = Key("logo_dark", .text, "The logo for the dark scheme: a path below `assets/`.")
  static let favicon = Key("favicon", .text, "The icon of browser tabs: a path below `assets/`.")
  static let footerLinks = Key(
    "footer_links",
    .mappings(FooterLinkKeys.all) { item, diagnostics -> Theme.FooterLink? in
      let (label, href) = (item.read(FooterLinkKeys.label, &diagnostics), item.read(FooterLinkKeys.href, &diagnostics))
      guard let label, let href else { return nil }
      return Theme.FooterLink(label: label, href: href)
    }, "Links at the foot of every page, each with `label` and `href`.")

  static let all = KeyList(of: "theme.yml", [name, extends, tokens, logo, logoDark, favicon, footerLinks])
}

/// A link at the foot of every page.
enum FooterLinkKeys {
  static let label = Key("label", .words, isRequired: true, "The words of the link.")
  static let href = Key("href", .addresses, isRequired: true, "A whole address: `https://…`, `mailto:…` or `tel:…`.")

  static let all = KeyList(of: "a footer link", [label, href])
}

/// A token with one value for each colour scheme.
enum TokenKeys {
  static let light = Key("light", .cssValue, isRequired: true, "The value, if no other is given for the dark scheme.")
  static let dark = Key("dark", .cssValue, "The value in the dark scheme.")

  static let all = KeyList([light, dark])
}

extension Form where Value == String {
  /// One value: it can't end its declaration or ask for a file.
  static var cssValue: Form {
    Form(
      JSONSchema.scalar(
        #"^(?=.*\S)(?!.*([uU][rR][lL]|[sS][rR][cC]|[iI][mM][aA][gG][eE](-[sS][eE][tT])?)\()[^;{}<>\\@\n]*$"#)
    ) { map, key, diagnostics in
      guard let text = map.text(key, &diagnostics) else { return nil }
      guard isOneCSSValue(text) else {
        diagnostics.add(
          "impossible-value", at: map.place(of: key), "`\(text)` is not one CSS value",
          mend: "write a colour, a length or a list of font families; files belong into assets/brand.css")
        return nil
      }
      return text
    }
  }
}

/// Whether it leaves nothing open that would go on behind it, and names no file.
private func isOneCSSValue(_ text: String) -> Bool {
  let small = text.lowercased()
  return !text.unicodeScalars.contains { ";{}<>\\@\n\r\u{C}".unicodeScalars.contains($0) }
    && !(LoadedFile.styleFunctions.map { $0 + "(" } + ["/*", "*/"]).contains { small.contains($0) }
    && ["\"", "'"].allSatisfy { quote in text.count { String($0) == quote } % 2 == 0 }
    && text.count { $0 == "(" } == text.count { $0 == ")" }
}

extension Form where Value == YAMLMap {
  /// Tokens by their names: a value each, or one for each colour scheme.
  static var tokens: Form {
    let token = JSONSchema.anyOf([Form<String>.cssValue.schema, TokenKeys.all.schema])
    return Form(.object(["type": .string("object"), "additionalProperties": token])) { $0.map($1, &$2) }
  }
}
