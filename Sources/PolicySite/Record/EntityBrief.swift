/// What a build needs to know of an entity although it does not build it: what it shares with others.
struct EntityBrief: Sendable {
  /// As the home page lists it.
  var entry: SitePages.Entry
  var theme: String
  var themePlace: Place
  /// The locales of its frozen texts.
  var frozenLocales: Set<LocaleTag>
  var redirectFrom: [FormerID]

  var id: String { entry.id }

  init(_ entity: Entity, themePlace: Place, frozenLocales: Set<LocaleTag>, site: Site) {
    entry = SitePages.Entry(
      id: entity.id, name: entity.card.person.name, locales: entity.locales, sourceLocale: entity.sourceLocale,
      isBelowSite: site.baseURL.map { entity.baseURL == $0 + entity.id + "/" } ?? false)
    theme = entity.theme
    self.themePlace = themePlace
    self.frozenLocales = frozenLocales
    redirectFrom = entity.redirectFrom
  }
}

extension EntityBrief {
  func add(to bytes: inout RecordBytes) {
    bytes.add(entry.id)
    bytes.add(entry.name.all) { bytes, one in
      bytes.add(optional: one.locale) { $0.add($1.description) }
      bytes.add(one.text)
    }
    bytes.add(entry.locales.map(\.description)) { $0.add($1) }
    bytes.add(entry.sourceLocale.description)
    bytes.add(entry.isBelowSite)
    bytes.add(theme)
    bytes.add(themePlace)
    bytes.add(frozenLocales.sorted().map(\.description)) { $0.add($1) }
    bytes.add(redirectFrom) { bytes, former in
      bytes.add(former.id)
      bytes.add(former.place)
    }
  }

  init(_ cursor: inout RecordCursor) throws {
    let id = try cursor.text()
    let names = try cursor.list { cursor in
      (locale: try cursor.optional { try $0.locale() }, text: try cursor.text())
    }
    entry = SitePages.Entry(
      id: id, name: LocalizedText(recorded: names), locales: try cursor.list { try $0.locale() },
      sourceLocale: try cursor.locale(), isBelowSite: try cursor.flag())
    theme = try cursor.text()
    themePlace = try cursor.place()
    frozenLocales = Set(try cursor.list { try $0.locale() })
    redirectFrom = try cursor.list { FormerID(id: try $0.text(), place: try $0.place()) }
  }
}

extension RecordBytes {
  mutating func add(_ place: Place) {
    add(place.file)
    add(place.line)
    add(place.column)
  }
}

extension RecordCursor {
  mutating func place() throws(Damaged) -> Place {
    Place(file: try text(), line: try number(), column: try number())
  }

  mutating func locale() throws(Damaged) -> LocaleTag {
    guard let locale = LocaleTag(try text()) else { throw Damaged() }
    return locale
  }
}
