/// Redirects as few rules: those of a folder that moved as a whole are one.
struct RedirectRules {
  /// Paths from the folder in which the host files lie, not percent-encoded.
  struct Rule: Hashable {
    /// `/fr/legal/`, or `/en/data.html`.
    var from: String
    var to: String

    var isFolder: Bool { from.hasSuffix("/") }
  }

  /// Every page that leads on, sorted.
  let pages: [Rule]
  /// Pages that moved alone.
  let single: [Rule]
  /// Folders each of whose pages has its counterpart below another, the deepest first.
  let folders: [Rule]

  /// - Parameter entity: the one whose folder is published by itself: what leads from or to elsewhere is left out, and its
  ///   own folder's name, too.
  init(_ redirects: [Redirect], alone entity: String? = nil) {
    let rules = Set(redirects.compactMap { Self.rule($0, alone: entity) })
    pages = rules.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let groups = Dictionary(grouping: pages, by: Self.base)
    var single: [Rule] = []
    var folders: [Rule] = []
    for (base, members) in groups {
      if members.count > 1, members.contains(base) { folders.append(base) } else { single += members }
    }
    self.single = single.sorted { $0.from < $1.from }
    self.folders = folders.sorted { ($1.from.utf8.count, $0.from) < ($0.from.utf8.count, $1.from) }
  }

  private static func rule(_ redirect: Redirect, alone entity: String?) -> Rule? {
    guard let entity else { return Rule(from: redirect.from, to: redirect.to) }
    let folder = "/" + entity
    guard redirect.from.hasPrefix(folder + "/"), redirect.to.hasPrefix(folder + "/") else { return nil }
    return Rule(
      from: String(redirect.from.dropFirst(folder.count)), to: String(redirect.to.dropFirst(folder.count)))
  }

  /// The folders between which the page moved: both paths without what they share at their end.
  private static func base(_ rule: Rule) -> Rule {
    guard rule.isFolder else { return rule }
    var from = rule.from.split(separator: "/")
    var to = rule.to.split(separator: "/")
    while let last = from.last, last == to.last, from.count > 1, to.count > 1 {
      from.removeLast()
      to.removeLast()
    }
    func path(_ parts: [Substring]) -> String { "/" + parts.joined(separator: "/") + "/" }
    return Rule(from: path(from), to: path(to))
  }
}
