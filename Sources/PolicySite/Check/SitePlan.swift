import CommonMark

/// What a build would write for one entity, as far as links can lead there.
struct SitePlan {
  /// The paths of all files below the site's root; empty if the entity could not be planned.
  private(set) var files: Set<String> = []
  /// The sections of each text that stands at a policy's own address, by the path of its page.
  private var sections: [String: Set<String>] = [:]
  /// The names that texts use, and their clauses as `clauses/<id>`.
  private(set) var uses: Set<String> = []

  init() {}

  init(_ site: EntitySite, _ outputs: Outputs) {
    files = Set(outputs.files.map(\.path))
    for policy in site.policies {
      uses.formUnion(policy.uses)
      for locale in site.locales {
        guard let text = policy.history.shown?.text(for: locale) else { continue }
        let page = (policy.folder(site.entity.id, locale) + ["index.html"]).joined(separator: "/")
        sections[page] = text.document.ids
      }
    }
  }

  /// Whether the page has such a section; nil if it is no text.
  func hasSection(_ id: String, on page: String) -> Bool? {
    sections[page].map { $0.contains(id) }
  }

  func sectionIDs(on page: String) -> [String] { sections[page].map { $0.sorted() } ?? [] }
}

extension Document {
  /// The ids of all headings, nested ones too.
  fileprivate var ids: Set<String> {
    var ids = Set(outline.compactMap { $0.id?.string })
    func collect(_ blocks: [Block]) {
      for block in blocks {
        switch block.kind {
        case .heading(let heading): if let id = heading.id { ids.insert(id.string) }
        case .quote(let blocks): collect(blocks)
        case .list(let list): collect(list.items.flatMap(\.blocks))
        case .definitionList(let list): collect(list.groups.flatMap { $0.definitions.flatMap(\.blocks) })
        case .paragraph, .code, .thematicBreak, .table: break
        }
      }
    }
    collect(blocks)
    return ids
  }
}
