/// Where files are written before they are put in place: several workers can stage at once.
///
/// Folders that are not there yet are staged whole, each under its own path; a file of a folder that is there lies
/// among others under its entity's name and a number, for making folders and removing them again costs as much as files do.
package struct Staging: Sendable {
  /// The folder beside the site's own files, in the same file system.
  static let folder = ".codicil-staging"

  /// The site's.
  let output: OpenFolder
  /// Another in each build: ext4 tells by a folder's name where on the disk it lies (`makeSpreadingFolder`), and is slow
  /// where files were removed just now.
  private let build = String(UInt32.random(in: .min ... .max), radix: 36)

  init(output: OpenFolder) {
    self.output = output
  }

  /// Where a folder is staged that is put in place as a whole, with what is in it. This path and the next are
  /// relative to the site's folder.
  func new(_ path: some StringProtocol) -> String { Self.folder + "/new/" + path }

  /// Where the other files of an entity are staged: each one's number follows.
  func changed(_ name: String) -> String { folder(of: name) + "/\(name)-" }

  /// Makes the folder for them.
  func makeChanged(_ name: String) throws {
    if FileSystem.kind(of: Self.changed, in: output) != .folder {
      try FileSystem.makeSpreadingFolder(output.whole(Self.changed))
    }
    try FileSystem.makeFolder(folder(of: name), in: output)
  }

  /// Removes what was staged and not put in place.
  func clear() throws { try FileSystem.removeTree(Self.folder, in: output) }

  private static let changed = folder + "/changed"

  /// Enough of them to be short, for ext4 searches them name by name, and few enough to be made and removed in no time.
  private static let folders = 64

  private func folder(of name: String) -> String {
    let number = name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % Self.folders }
    return Self.changed + "/\(build)-\(number)"
  }

  /// Compares files with those that are there and writes the others beside the site.
  ///
  /// - Parameter name: told apart from all that is staged at the same time: the entity's id.
  package func stage(_ outputs: Outputs, as name: String) throws -> Staged {
    var bench = StagingBench(staging: self, name: name)
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
  /// What they are staged under.
  var name = ""
  /// The names at the top of the site that they stand under.
  var names: Set<String> = []
  var files = 0
  var pages = 0
  /// Files that are new or have other bytes.
  var changed = 0
  /// Those that are not there yet and are put in place as a whole, each the topmost of its kind.
  var folders: [String] = []
  /// The files in these, with their stamps: where a folder is moved, the files in it keep theirs.
  var stamped: [EntityRecord.Output] = []
  /// Paths of staged files in folders that are there, in the order of their numbers.
  var replacing: [String] = []
  /// Files under the same names that are there and are planned no more.
  var stale: [String] = []

  /// Whether all of its files are in folders that were not there.
  var isNew: Bool { stamped.count == files }

  /// What is left of it when all is in place.
  var standing: Staged { Staged(names: names, files: files, pages: pages) }

  /// Whether there is anything to put in place or to remove.
  var hasWork: Bool { !folders.isEmpty || !replacing.isEmpty || !stale.isEmpty }
}
