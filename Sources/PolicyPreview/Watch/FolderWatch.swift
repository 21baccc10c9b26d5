import Dispatch
import Synchronization

/// Watches folders: by what the system tells where it tells it, by looking again and again elsewhere.
package struct FolderWatch: Sendable {
  /// Ends when nobody listens any more.
  package let changes: AsyncStream<FileChanges>

  /// Milliseconds. Events that follow each other more closely are one change: an editor that writes a copy and renames it.
  private static let pause = 12
  /// A change that goes on for longer is told in parts.
  private static let patience = Duration.milliseconds(300)

  /// Returns when the folders are watched: what changes from then on is told.
  ///
  /// - Parameters:
  ///   - looks: whether files are looked at, even where the system would tell.
  ///   - spent: called if the system watches no more folders, so that files are looked at from then on.
  package init(
    _ folders: WatchedFolders, byLooking looks: Bool = false, spent: @escaping @Sendable () -> Void = {}
  ) async {
    let (stream, teller) = AsyncStream.makeStream(of: FileChanges.self)
    let (beginning, begun) = AsyncStream.makeStream(of: Never.self)
    let isOver = Flag()
    teller.onTermination = { _ in isOver.raise() }
    changes = stream
    // It waits most of its time, so it has a thread to itself.
    DispatchQueue(label: "codicil.watch").async {
      #if os(Linux)
        if !looks {
          do throws(WatchesSpent) {
            var source = try InotifySource(folders)
            begun.finish()
            return try Self.relay(&source, to: teller, until: isOver)
          } catch {
            spent()
          }
        }
      #endif
      var source = PollingSource(folders)
      begun.finish()
      // What changed while nobody watched is not known.
      if !looks { teller.yield(FileChanges(isEverything: true)) }
      Self.look(with: &source, for: teller, until: isOver)
    }
    for await _ in beginning {}
  }

  private static func look(
    with source: inout PollingSource, for teller: AsyncStream<FileChanges>.Continuation, until isOver: Flag
  ) {
    do throws(WatchesSpent) { try relay(&source, to: teller, until: isOver) } catch { teller.finish() }
  }

  /// Tells what a source finds, burst by burst.
  private static func relay(
    _ source: inout some FolderSource, to teller: AsyncStream<FileChanges>.Continuation, until isOver: Flag
  ) throws(WatchesSpent) {
    while !isOver.isRaised {
      var found = try source.changes(waiting: 250)
      guard !found.isEmpty else { continue }
      let begun = ContinuousClock.now
      while begun.duration(to: .now) < patience {
        let more = try source.changes(waiting: pause)
        if more.isEmpty { break }
        found.formUnion(more)
      }
      teller.yield(found)
    }
  }

  /// Raised once, seen from any thread.
  private final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
  }
}
