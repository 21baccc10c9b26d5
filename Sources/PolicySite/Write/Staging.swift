/// Where files are written before they are put in place: several workers can stage at once.
///
/// A folder that is not there yet is staged as a whole, and goes into the site as it is; a file of a folder that is there
/// lies among others under a number. So no folder is made that is removed again, which costs as much as files do.
package struct Staging: Sendable {
  /// The folder beside the site's own files, in the same file system.
  static let folder = ".codicil-staging"

  /// The site's.
  let output: OpenFolder
  private let ground: StagingGround

  init(output: OpenFolder) {
    self.output = output
    ground = StagingGround(output: output)
  }

  /// Makes an empty folder to stage in, and gives its path in the site's folder.
  func makePlace() throws -> String { try ground.makePlace() }

  /// Removes what was staged and not put in place.
  func clear() throws { try FileSystem.removeTree(Self.folder, in: output) }

  /// Compares files with those that are there and writes the others beside the site.
  package func stage(_ outputs: Outputs) throws -> Staged {
    var bench = StagingBench(staging: self)
    for (path, bytes) in outputs.files { try bench.add(path, bytes) }
    for path in try stale(outputs, among: bench.staged.names) { bench.drop(path) }
    return bench.staged
  }

  /// The files in the folders at the top that are planned no more.
  private func stale(_ outputs: Outputs, among names: Set<String>) throws -> [String] {
    let folders = names.sorted().filter { FileSystem.kind(of: $0, in: output) == .folder }
    guard !folders.isEmpty else { return [] }
    let planned = Set(outputs.files.map(\.path))
    return try folders.flatMap { folder in
      try FileSystem.files(below: output.whole(folder)).map { folder + "/" + $0 }.filter { !planned.contains($0) }
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
  /// Those that are not there yet and are put in place as a whole, each the topmost of its kind.
  var folders: [Folder] = []
  /// The files in these, with their stamps: where a folder is moved, the files in it keep theirs.
  var stamped: [EntityRecord.Output] = []
  /// Paths of staged files in folders that are there, in the order of their numbers.
  var replacing: [String] = []
  /// Where these are staged, under their numbers; empty if there are none.
  var changes = ""
  /// Files that stay but for some bytes of theirs.
  var amended: [Amendment] = []
  /// Files under the same names that are there and are planned no more.
  var stale: [String] = []

  struct Folder: Sendable {
    var path: String
    /// Where it is staged.
    var place: String
  }

  /// Whether all of its files are in folders that were not there.
  var isNew: Bool { stamped.count == files }

  /// What is left of it when all is in place.
  var standing: Staged { Staged(names: names, files: files, pages: pages) }

  /// Whether there is anything to put in place or to remove.
  var hasWork: Bool { !folders.isEmpty || !replacing.isEmpty || !amended.isEmpty || !stale.isEmpty }
}
