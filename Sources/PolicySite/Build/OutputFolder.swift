/// The folders that a site can't be written to: a build removes from its folder what it did not plan.
enum OutputFolder {
  /// Why nothing can be written to the folder, as what follows its name in a message; nil if it can be.
  static func refusal(of output: String, root: String) -> String? {
    let place = resolved(output)
    for folder in ["content", "themes"] {
      guard let source = FileSystem.resolved(root + "/" + folder) else { continue }
      if lies(place, in: source) { return "lies in \(folder)/, which holds sources" }
      if lies(source, in: place) { return "holds \(folder)/, from which the site is made" }
    }
    if let root = FileSystem.resolved(root), lies(root, in: place) {
      return "holds the folder that the site is made from"
    }
    var parent = place
    while let slash = parent.lastIndex(of: "/"), slash != parent.startIndex {
      parent = String(parent[..<slash])
      if FileSystem.exists(parent + "/" + SiteWriter.marker) {
        return "lies in the site \(parent), whose next build would remove it"
      }
    }
    return nil
  }

  /// The path that it will have, without links and dots: parts that are not there yet are made as they are written.
  private static func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    var known = path
    while FileSystem.resolved(known.isEmpty ? "." : known) == nil {
      let slash = known.lastIndex(of: "/")
      parts.append(known[(slash.map { known.index(after: $0) } ?? known.startIndex)...])
      known = slash.map { String($0 == known.startIndex ? "/" : known[..<$0]) } ?? ""
    }
    var whole = FileSystem.resolved(known.isEmpty ? "." : known) ?? ""
    for part in parts.reversed() where !part.isEmpty && part != "." {
      if part == ".." {
        whole = whole.lastIndex(of: "/").map { String(whole[..<$0]) } ?? ""
      } else {
        whole += (whole.hasSuffix("/") ? "" : "/") + part
      }
    }
    return whole
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
