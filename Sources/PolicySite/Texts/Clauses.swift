import Templates

/// The shared clauses: `content/clauses/<id>/<locale>.md`.
struct Clauses: Sendable {
  private let sources: [LocaleTag: [String: TemplateSource]]
  /// All ids, in whatever locale.
  let ids: [String]

  init(reader: ContentReader, _ diagnostics: inout Diagnostics) throws {
    var sources: [LocaleTag: [String: TemplateSource]] = [:]
    var ids: [String] = []
    let root = "content/clauses"
    for id in try reader.names(in: root, &diagnostics) {
      guard Identifier.isValid(id), try reader.isFolder(root + "/" + id) else {
        diagnostics.add(
          "misplaced-file", at: Place(file: root + "/" + id), "`\(id)` is not a folder named by a clause's id",
          mend: "write clauses as \(root)/<id>/<locale>.md")
        continue
      }
      ids.append(id)
      for name in try reader.names(in: root + "/" + id, &diagnostics) {
        let file = "\(root)/\(id)/\(name)"
        guard name.hasSuffix(".md"), let locale = LocaleTag(String(name.dropLast(3))),
          locale.description + ".md" == name
        else {
          diagnostics.add(
            "misplaced-file", at: Place(file: file), "`\(name)` is not the name of a clause's text",
            mend: "name it by its locale, such as fr.md")
          continue
        }
        guard let text = try reader.text(file, &diagnostics)
        else { continue }
        sources[locale, default: [:]][id] = TemplateSource(name: id, file: file, bytes: text)
      }
    }
    self.sources = sources
    self.ids = ids
  }

  /// The clause in `locale`, or in its language (`fr` for `fr-CA`).
  func source(_ id: String, in locale: LocaleTag) -> TemplateSource? {
    locale.chain.lazy.compactMap { sources[$0]?[id] }.first
  }

  /// The paths of all of them, sorted.
  var files: [String] { sources.values.flatMap { $0.values.map(\.file) }.sorted() }

  /// The paths of one of them, sorted.
  func files(of id: String) -> [String] { sources.values.compactMap { $0[id]?.file }.sorted() }

  /// What the file of a clause holds; nil if it is none.
  func bytes(of file: String) -> [UInt8]? {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count == 4, let locale = LocaleTag(String(parts[3].dropLast(3))) else { return nil }
    return sources[locale]?[parts[2]]?.bytes
  }

  /// Those that `locale` has.
  func ids(in locale: LocaleTag) -> [String] {
    ids.filter { source($0, in: locale) != nil }
  }
}
