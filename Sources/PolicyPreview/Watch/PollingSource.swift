#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks at every file again and again: works on every system, and where watches have run out.
struct PollingSource: FolderSource {
  private let folders: WatchedFolders
  private var known: [String: Folder.Stamp] = [:]
  /// Settled folders that were there when watching began.
  private var settled: Set<String> = []
  /// How long the last look took: one that is dear is taken more rarely.
  private var cost = Duration.zero

  init(_ folders: WatchedFolders) {
    self.folders = folders
    known = look(isFirst: true)
  }

  mutating func changes(waiting milliseconds: Int) -> FileChanges {
    let rest = max(.milliseconds(min(milliseconds, 250)), cost * 10).components
    var pause = timespec(tv_sec: Int(rest.seconds), tv_nsec: Int(rest.attoseconds / 1_000_000_000))
    nanosleep(&pause, nil)
    let before = known
    known = look(isFirst: false)
    var paths: Set<String> = []
    for (path, stamp) in known where before[path] != stamp { paths.insert(path) }
    for path in before.keys where known[path] == nil { paths.insert(path) }
    return FileChanges(paths)
  }

  private mutating func look(isFirst: Bool) -> [String: Folder.Stamp] {
    let begun = ContinuousClock.now
    var found: [String: Folder.Stamp] = [:]
    for name in folders.names { look(at: name, depth: 0, isFirst, &found) }
    cost = begun.duration(to: .now)
    return found
  }

  private mutating func look(at path: String, depth: Int, _ isFirst: Bool, _ found: inout [String: Folder.Stamp]) {
    guard depth < WatchedFolders.depth, let stamp = Folder.Stamp(folders.place(path)) else { return }
    found[path] = stamp
    guard stamp.isFolder else { return }
    if isFirst, folders.isSettled(path) { settled.insert(path) }
    guard !settled.contains(path) else { return }
    for name in Folder.names(in: folders.place(path)) { look(at: path + "/" + name, depth: depth + 1, isFirst, &found) }
  }
}
