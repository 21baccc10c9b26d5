/// Puts files in place: what changed is staged beside the site, and only when all is well does it replace the old files.
package final class SiteWriter {
  private let output: String
  private let lock: FileLock
  let staging: Staging

  /// What a build did to the folder.
  package struct Summary: Sendable, Equatable {
    /// All files of the build.
    package var files: Int
    package var pages: Int
    /// Files that are new or have other bytes.
    package var changed: Int
    package var removed: Int
  }

  /// The file that says that Codicil made the folder, and that a build holds while it writes.
  static let marker = ".codicil-site"

  /// Waits for another build of the same folder to end, after `waiting` was called.
  ///
  /// Throws `UsageFault` if the folder holds files that Codicil did not make, `MachineFault` if it can't be written.
  package init(output: String, waiting: () -> Void = {}) throws {
    self.output = output
    let marker = output + "/" + Self.marker
    if FileSystem.exists(output), !FileSystem.isFolder(output) {
      throw UsageFault("\(output) is a file: name a folder with --output")
    }
    if let names = try FileSystem.names(in: output), !names.isEmpty, !FileSystem.exists(marker) {
      throw UsageFault(
        "\(output) holds files that Codicil did not make (\(names.prefix(3).joined(separator: ", "))): "
          + "name another folder with --output, or empty this one yourself")
    }
    try FileSystem.makeFolder(output)
    lock = try FileLock(marker, waiting: waiting)
    staging = Staging(output: output)
    try FileSystem.removeTree(staging.root)
  }

  /// Puts the staged files in place and removes what no build plans any more.
  ///
  /// - Parameters:
  ///   - folders: those that were built; nil if all were, and then everything else goes too (but for names that
  ///     begin with a dot at the top, which hosts and version control use).
  ///   - kept: folders that stay as they are all the same.
  package func commit(_ staged: Staged, replacing folders: [String]?, keeping kept: [String] = []) throws -> Summary {
    let stale = try staged.stale + abandoned(staged, in: folders, but: Set(kept))
    if FileSystem.isFolder(staging.root) { try Placing.move(staging.root, into: output) }
    for path in stale {
      // Where a folder or a file of the same name is planned now, it went with that.
      let kind = FileSystem.kind(of: output + "/" + path)
      if kind != .folder { try FileSystem.remove(output + "/" + path) }
    }
    try removeEmptyFolders(of: stale)
    return Summary(files: staged.files, pages: staged.pages, changed: staged.changed, removed: stale.count)
  }

  /// Removes what was staged and not put in place; the lock ends with the writer.
  package func discard() throws {
    try FileSystem.removeTree(staging.root)
  }

  /// Files under names at the top that nothing is planned under any more.
  private func abandoned(_ staged: Staged, in folders: [String]?, but kept: Set<String>) throws -> [String] {
    var found: [String] = []
    for entry in try FileSystem.entries(in: output) ?? [] where !entry.name.hasPrefix(".") {
      if let folders, !folders.contains(entry.name) { continue }
      if kept.contains(entry.name) || staged.names.contains(entry.name) { continue }
      if entry.kind == .folder {
        found += try FileSystem.files(below: output + "/" + entry.name).map { entry.name + "/" + $0 }
      } else {
        found.append(entry.name)
      }
    }
    return found
  }

  private func removeEmptyFolders(of paths: [String]) throws {
    for folder in FileSystem.parents(of: paths) {
      if try FileSystem.names(in: output + "/" + folder)?.isEmpty == true {
        try FileSystem.remove(output + "/" + folder)
      }
    }
  }
}
