/// What the home page needs of each entity that stands in a folder of output, as it was when it was last built: a build that
/// keeps an entity's last good folder, whose entity.yml it may not be able to read, asks here.
struct PublishedEntities {
  /// Beside the site, not part of it.
  static let file = ".codicil-entities"

  private(set) var byID: [String: Entity] = [:]

  struct Entity {
    var entry: SitePages.Entry
    /// Its folders at the top of the site: its id, then its former ids.
    var folders: [String]
  }

  /// Reads what the last build of the folder left; what does not read is as if it were not there.
  init(output: String) throws {
    for line in String(decoding: try FileSystem.read(output + "/" + Self.file) ?? [], as: UTF8.self).split(
      separator: "\n")
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let id = fields[0].split(separator: " ").first.map(String.init) else { continue }
      let locales = fields[1].split(separator: " ").compactMap { LocaleTag(String($0)) }
      guard let source = LocaleTag(fields[2]) else { continue }
      byID[id] = Entity(
        entry: SitePages.Entry(
          id: id, name: LocalizedText(fields[4]), locales: locales, sourceLocale: source,
          isBelowSite: fields[3] == "below"),
        folders: fields[0].split(separator: " ").map(String.init))
    }
  }

  /// An entity that was built now.
  mutating func add(_ entry: SitePages.Entry, formerIDs: [String]) {
    byID[entry.id] = Entity(entry: entry, folders: [entry.id] + formerIDs)
  }

  mutating func keep(only ids: Set<String>) {
    byID = byID.filter { ids.contains($0.key) }
  }

  /// One line for each entity: folders, locales, source locale, whether its address lies below the site's, name.
  ///
  /// - Parameter locale: the home page's.
  func write(to output: String, in locale: LocaleTag) throws {
    let lines = byID.sorted { $0.key < $1.key }.map { _, entity in
      let entry = entity.entry
      let name = entry.name.text(in: locale, source: entry.sourceLocale).split(whereSeparator: \.isWhitespace)
      return [
        entity.folders.joined(separator: " "), entry.locales.map(\.description).joined(separator: " "),
        entry.sourceLocale.description, entry.isBelowSite ? "below" : "elsewhere", name.joined(separator: " "),
      ].joined(separator: "\t") + "\n"
    }
    let bytes = Array(lines.joined().utf8)
    let path = output + "/" + Self.file
    if try FileSystem.read(path) == bytes { return }
    try FileSystem.write(bytes, to: path + ".new")
    try FileSystem.move(path + ".new", to: path)
  }
}
