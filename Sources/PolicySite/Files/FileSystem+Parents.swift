extension FileSystem {
  /// The folders above these files, the deepest first.
  static func parents(of paths: [String]) -> [String] {
    var folders: Set<String> = []
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    return folders.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}
