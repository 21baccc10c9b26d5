/// Where files are written before they are put in place: several workers can stage at once.
package struct Staging: Sendable {
  /// The folder beside the site's own files, in the same file system.
  static let folder = ".codicil-staging"

  let output: String

  var root: String { output + "/" + Self.folder }

  /// Compares files with those that are there and writes the others beside the site.
  package func stage(_ outputs: Outputs) throws -> Staged {
    var staged = Staged(files: outputs.files.count)
    var isThere: [Substring: Bool] = [:]
    var made: Set<Substring> = []
    for (path, bytes) in outputs.files {
      if path.hasSuffix(".html") { staged.pages += 1 }
      let top = path.prefix { $0 != "/" }
      staged.names.insert(String(top))
      let exists = isThere[top] ?? FileSystem.exists(output + "/" + top)
      isThere[top] = exists
      if exists, try FileSystem.holds(bytes, at: output + "/" + path) { continue }
      let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
      if made.insert(folder).inserted { try FileSystem.makeFolder(root + "/" + folder) }
      try FileSystem.write(bytes, to: root + "/" + path)
      staged.changed += 1
    }
    staged.stale = try stale(outputs, among: isThere.filter(\.value).keys.map(String.init))
    return staged
  }

  /// The files in the folders at the top that are planned no more.
  private func stale(_ outputs: Outputs, among names: [String]) throws -> [String] {
    let folders = names.sorted().filter { FileSystem.kind(of: output + "/" + $0) == .folder }
    guard !folders.isEmpty else { return [] }
    let planned = Set(outputs.files.map(\.path))
    return try folders.flatMap { folder in
      try FileSystem.files(below: output + "/" + folder).map { folder + "/" + $0 }.filter { !planned.contains($0) }
    }
  }
}

/// What became of the outputs of an entity, or of the site itself, on their way into the site.
package struct Staged: Sendable {
  /// The names at the top of the site that they stand under.
  var names: Set<String> = []
  var files = 0
  var pages = 0
  /// Files that are new or have other bytes.
  var changed = 0
  /// Files under the same names that are there and are planned no more.
  var stale: [String] = []

  mutating func add(_ other: Staged) {
    names.formUnion(other.names)
    files += other.files
    pages += other.pages
    changed += other.changed
    stale += other.stale
  }
}
