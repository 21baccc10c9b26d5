/// A way to learn what changed in folders.
protocol FolderSource {
  /// What changed since the last call; waits for it at most that long.
  mutating func changes(waiting milliseconds: Int) throws(WatchesSpent) -> FileChanges
}

/// The system watches no more folders.
struct WatchesSpent: Error {}
