extension FileSystem {
  /// The folders above these files, the deepest first.
  static func parents(of paths: [String]) -> [String] {
    var folders: Set<Substring> = []
    for path in paths {
      var folder = parent(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = parent(of: folder) }
    }
    return folders.map(String.init).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The folder that a path lies in; empty for one at the top.
  static func parent(of path: some StringProtocol) -> Substring {
    let path = Substring(path)
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
