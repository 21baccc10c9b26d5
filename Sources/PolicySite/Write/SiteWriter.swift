/// Puts files in place: what changed is staged beside the site, and only when all is well does it replace the old files.
package final class SiteWriter {
  private let output: String
  private let lock: FileLock
  let staging: Staging
  /// What was not there when the build began: the marker and the folders above it, the deepest first.
  private let made: [String]
  private var hasPlaced = false

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
    if let obstacle = try FileSystem.obstacle(at: output) {
      throw UsageFault("\(output) is \(obstacle): name a folder with --output")
    }
    if let names = try FileSystem.names(in: output), !names.isEmpty, !FileSystem.exists(marker) {
      throw UsageFault(
        "\(output) holds files that Codicil did not make (\(names.prefix(3).joined(separator: ", "))): "
          + "name another folder with --output, or empty this one yourself")
    }
    made = Self.missing(marker)
    lock = try Self.hold(output, waiting: waiting)
    staging = Staging(output: try OpenFolder(output))
    try staging.clear()
  }

  /// Makes the folder with its marker, and holds that.
  static func hold(_ folder: String, waiting: () -> Void = {}) throws -> FileLock {
    let marker = folder + "/" + Self.marker
    while true {
      try FileSystem.makeFolder(folder)
      let lock = try FileLock(marker, waiting: waiting)
      // Whoever had made the folder, and wrote nothing, has removed it meanwhile.
      if lock.stands(at: marker) { return lock }
    }
  }

  private static func missing(_ path: String) -> [String] {
    guard !path.isEmpty, !FileSystem.exists(path) else { return [] }
    return [path] + missing(String(FileSystem.parent(of: path)))
  }

  /// Puts the staged files in place and removes what no build plans any more.
  ///
  /// - Parameters:
  ///   - entities: what each has staged; several are put in place at once.
  ///   - site: what stands above them, which comes after what it leads to.
  ///   - folders: those that were built; nil if all were, and then everything else goes too (but for names that
  ///     begin with a dot at the top, which hosts and version control use).
  ///   - kept: folders that stay as they are all the same.
  package func commit(
    _ entities: [Staged], _ site: Staged?, replacing folders: [String]?, keeping kept: [String] = []
  ) throws -> Summary {
    let all = entities + (site.map { [$0] } ?? [])
    let abandoned = try abandoned(all, in: folders, but: Set(kept))
    try PlaceCheck(staging.output).check(all, removing: abandoned)
    hasPlaced = true
    let placing = Placing(staging: staging)
    _ = try Workers.waiting.map(entities.filter(\.hasWork)) { try placing.place($0) }
    if let site { try placing.place(site) }
    try placing.remove(abandoned)
    var summary = Summary(files: 0, pages: 0, changed: 0, removed: abandoned.count)
    for staged in all {
      summary.files += staged.files
      summary.pages += staged.pages
      summary.changed += staged.changed
      summary.removed += staged.stale.count
    }
    return summary
  }

  /// Removes what was staged and not put in place, and a folder that was made and into which nothing was put; the lock
  /// ends with the writer.
  package func discard() throws {
    try staging.clear()
    // Another build, for which this one waited, may have built the site.
    guard !hasPlaced, try FileSystem.names(in: output) == [Self.marker] else { return }
    for path in made {
      if let names = try FileSystem.names(in: path), !names.isEmpty { return }
      try FileSystem.remove(path)
    }
  }

  /// Files under names at the top that nothing is planned under any more.
  private func abandoned(_ staged: [Staged], in folders: [String]?, but kept: Set<String>) throws -> [String] {
    let names = staged.reduce(into: kept) { $0.formUnion($1.names) }
    let asked = folders.map { Set($0) }
    var found: [String] = []
    for entry in try FileSystem.entries(in: output) ?? [] where !entry.name.hasPrefix(".") {
      if let asked, !asked.contains(entry.name) { continue }
      if names.contains(entry.name) { continue }
      if entry.kind == .folder {
        found += try FileSystem.files(below: output + "/" + entry.name).map { entry.name + "/" + $0 }
      } else {
        found.append(entry.name)
      }
    }
    return found
  }
}
