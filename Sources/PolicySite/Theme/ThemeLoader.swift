import Templates

/// Reads a theme and those that it extends.
struct ThemeLoader {
  let reader: ContentReader

  /// The theme `id` with the strings of `locales`; nil, with the faults told, if it can't serve.
  ///
  /// - Parameters:
  ///   - archived: locales that only released texts have; those for which the theme has no words are left out.
  ///   - place: where the theme is named.
  func load(
    _ id: String, locales: [LocaleTag], archived: [LocaleTag] = [], namedAt place: Place,
    _ diagnostics: inout Diagnostics
  ) throws -> Theme? {
    try diagnostics.telling { try read(id, locales: locales, archived: archived, namedAt: place, &$0) }
  }

  private func read(
    _ id: String, locales: [LocaleTag], archived: [LocaleTag], namedAt place: Place, _ diagnostics: inout Diagnostics
  ) throws -> Theme? {
    guard let chain = try chain(from: id, namedAt: place, &diagnostics) else { return nil }
    let ids = chain.map(\.id)
    let tokens = tokens(chain, &diagnostics)
    ContrastCheck(theme: id, tokens: tokens).check(&diagnostics)
    let nearest = chain[0].map
    func nearestText(_ key: Key<String>) -> (String, Place)? {
      for link in chain {
        if let text = link.map.read(key, &diagnostics) { return (text, link.map.place(of: key)) }
      }
      return nil
    }
    var settings = Theme.Settings(
      name: nearest.read(ThemeKeys.name, &diagnostics) ?? id, logo: nearestText(ThemeKeys.logo)?.0,
      logoDark: nearestText(ThemeKeys.logoDark)?.0, favicon: nearestText(ThemeKeys.favicon)?.0, tokens: tokens,
      footerLinks: footerLinks(chain, &diagnostics))
    let assets = try assets(ids, tokens: tokens, &diagnostics)
    settings.logoSize = settings.logo.flatMap { assets.bytes($0) }.flatMap(ImageSize.init)
    for key in [ThemeKeys.logo, ThemeKeys.logoDark, ThemeKeys.favicon] {
      guard let (path, place) = nearestText(key), assets.published(path) == nil else { continue }
      diagnostics.add(
        "unknown-asset", at: place, "`\(key.name)` is `\(path)`, which is not in the theme's assets/",
        mend: NearestName.mend(path, in: assets.originals, kind: "asset"))
    }
    var strings: [LocaleTag: Strings] = [:]
    let words = StringsLoader(reader: reader, chain: ids)
    for locale in try locales + archived.filter({ try words.knows($0) }) {
      strings[locale] = try words.load(locale, &diagnostics)
    }
    return Theme(
      id: id, chain: ids, settings: settings, templates: try templates(ids, &diagnostics), strings: strings,
      assets: assets)
  }

  // MARK: Chain

  private typealias Link = (id: String, map: YAMLMap)

  /// The theme's own settings, then those of each theme that it extends; never empty.
  private func chain(from id: String, namedAt place: Place, _ diagnostics: inout Diagnostics) throws -> [Link]? {
    var links: [Link] = []
    var next: (id: String, place: Place)? = (id, place)
    while let (id, place) = next {
      if links.contains(where: { $0.id == id }) {
        diagnostics.add(
          "theme-cycle", at: place,
          "the theme `\(id)` extends itself by way of \(links.map(\.id).joined(separator: ", "))",
          mend: "end the chain at a theme that extends none, such as base")
        return nil
      }
      let file = "themes/\(id)/theme.yml"
      guard Identifier.isValid(id), let bytes = try reader.bytes(file) else {
        diagnostics.add(
          "unknown-theme", at: place, "there is no theme `\(id)`",
          mend: NearestName.mend(
            id, in: try reader.folders(in: "themes").filter { $0 != id }, kind: "theme",
            else: Identifier.isValid(id) ? "write \(file)" : "name a folder of themes/"))
        return nil
      }
      guard let text = SourceText.normalised(bytes, file: file, &diagnostics),
        let map = YAMLSource.map(text, file: file, of: "theme.yml", &diagnostics)
      else { return nil }
      map.check(ThemeKeys.all, &diagnostics)
      links.append((id, map))
      next = map.read(ThemeKeys.extends, &diagnostics).map { ($0, map.place(of: ThemeKeys.extends)) }
    }
    return links
  }

  // MARK: Tokens

  /// The tokens of the root theme, each with the value of the nearest theme that gives one.
  private func tokens(_ chain: [Link], _ diagnostics: inout Diagnostics) -> [Theme.Token] {
    guard let root = chain.last?.map.read(ThemeKeys.tokens, &diagnostics) else { return [] }
    var tokens: [Theme.Token] = []
    for key in root.keys {
      guard Identifier.isValid(key) else {
        diagnostics.add(
          "impossible-value", at: root.place(of: key), "`\(key)` can't be the name of a token",
          mend: "tokens are named in lower-case letters, digits and hyphens")
        continue
      }
      for link in chain {
        guard let map = link.map.read(ThemeKeys.tokens, &diagnostics), map.has(key) else { continue }
        if let token = token(key, map, &diagnostics) { tokens.append(token) }
        break
      }
    }
    for link in chain.dropLast() {
      link.map.read(ThemeKeys.tokens, &diagnostics)?.refuseOthers(
        than: root.keys, in: "the theme's tokens", &diagnostics)
    }
    return tokens
  }

  private func token(_ key: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> Theme.Token? {
    let place = map.place(of: key)
    if map.isMap(key), let schemes = map.map(key, &diagnostics) {
      schemes.check(TokenKeys.all, as: "the token `\(key)`", &diagnostics)
      guard let light = schemes.read(TokenKeys.light, &diagnostics) else { return nil }
      return Theme.Token(name: key, light: light, dark: schemes.read(TokenKeys.dark, &diagnostics), place: place)
    }
    guard let value = Form<String>.cssValue.read(map, key, &diagnostics) else { return nil }
    return Theme.Token(name: key, light: value, dark: nil, place: place)
  }

  // MARK: Links

  /// Those of the nearest theme that lists any.
  private func footerLinks(_ chain: [Link], _ diagnostics: inout Diagnostics) -> [Theme.FooterLink] {
    chain.first { $0.map.has(ThemeKeys.footerLinks.name) }?.map.read(ThemeKeys.footerLinks, &diagnostics) ?? []
  }

  // MARK: Files

  private func templates(_ ids: [String], _ diagnostics: inout Diagnostics) throws -> [TemplateSource] {
    var sources: [String: TemplateSource] = [:]
    for id in ids.reversed() {
      let folder = "themes/\(id)/templates"
      for name in try reader.names(in: folder) ?? [] {
        let file = folder + "/" + name
        guard name.hasSuffix(".mustache") else {
          diagnostics.add(
            "misplaced-file", at: Place(file: file), "`\(name)` is not a template", mend: "name templates `*.mustache`")
          continue
        }
        guard let text = try reader.text(file, &diagnostics)
        else { continue }
        let title = String(name.dropLast(".mustache".count))
        sources[title] = TemplateSource(name: title, file: file, bytes: text)
      }
    }
    return sources.values.sorted { $0.name < $1.name }
  }

  /// The stylesheet is the tokens, the nearest `style.css`, and each theme's `brand.css` from the root on.
  private func assets(_ ids: [String], tokens: [Theme.Token], _ diagnostics: inout Diagnostics) throws -> Assets {
    var originals: [String: [UInt8]] = [:]
    var style: [(file: String, bytes: [UInt8])] = []
    var brands: [(file: String, bytes: [UInt8])] = []
    for id in ids.reversed() {
      let folder = "themes/\(id)/assets"
      for path in try reader.files(below: folder) {
        let file = folder + "/" + path
        guard let bytes = try reader.bytes(file) else { continue }
        guard path != "style.css", path != "brand.css" else {
          guard let sheet = SourceText.normalised(bytes, file: file, &diagnostics) else { continue }
          if path == "style.css" { style = [(file, sheet)] } else { brands.append((file, sheet)) }
          continue
        }
        originals[path] = bytes
        refuseCode(in: bytes, path, file, isRoot: id == ids.last, &diagnostics)
      }
    }
    return Assets(originals: originals, tokens: Theme.css(of: tokens), sheets: style + brands, &diagnostics)
  }
}

extension ThemeLoader {
  /// What browsers show and do not run: drawings, pictures, fonts, and what is written about them.
  private static let kinds: Set = [
    "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf", "txt", "pdf",
  ]

  /// A theme that extends another has no script of its own, and no theme a page beside those that Codicil makes.
  private func refuseCode(
    in bytes: [UInt8], _ path: String, _ file: String, isRoot: Bool, _ diagnostics: inout Diagnostics
  ) {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    let kind = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if kind == "js" {
      if isRoot, path == "page.js" { return }
      diagnostics.add(
        "runs-code", at: Place(file: file), "the script would run in readers' browsers",
        mend: isRoot
          ? "`page.js` is the one script of a theme" : "remove it: a theme that extends another has no script")
    } else if !Self.kinds.contains(kind) {
      diagnostics.add(
        "misplaced-file", at: Place(file: file), "`\(name)` is no drawing, picture or font",
        mend: "assets/ takes files that end in \(Self.kinds.sorted().map { "." + $0 }.joined(separator: ", "))")
    } else if path.contains(where: { "\"'()\\<>:?#%*|".contains($0) || $0.isNewline || $0 == "\t" }) {
      diagnostics.add(
        "misplaced-file", at: Place(file: file), "`\(path)` can't be an address",
        mend: "name it in letters, digits, hyphens and dots")
    } else if kind == "svg" {
      Drawing(bytes, file: file).check(&diagnostics)
    }
  }
}

extension Theme {
  /// The custom properties of both colour schemes.
  static func css(of tokens: [Token]) -> String {
    let light = tokens.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
    let dark = tokens.compactMap { token in token.dark.map { "--\(token.name):\($0)" } }.joined(separator: ";")
    return ":root{\(light)}\n@media (prefers-color-scheme:dark){:root{\(dark)}}\n"
  }
}
