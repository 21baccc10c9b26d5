import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds parts of the disk to stage in where files are made quickly.
///
/// ext4 without a journal does not use the numbers of removed files again for minutes, and looks at each of them whenever
/// a file is made near to them: where a site was removed and built again, that took ten times as long. So each build
/// begins elsewhere (`FileSystem.makeSpreadingFolder`), and goes elsewhere again as soon as making a folder takes long.
final class StagingGround: Sendable {
  private struct State {
    /// What making a folder took where it went quickest, in nanoseconds.
    var quickest: Int64?
    /// The folders in which places are made, of which ext4 lets each lie in another part of the disk.
    var parts = 0
    /// The one that was quick enough last.
    var part: String?
    var places = 0
  }

  /// A folder that was made.
  private struct Made {
    var path: String
    var part: String
    var took: Int64
  }

  private static let tries = 8
  /// How many times as long as where it went quickest is still quick.
  private static let patience: Int64 = 3

  private let output: OpenFolder
  private let state = Mutex(State())
  /// Another in each build, for ext4 tells by a folder's name where on the disk it lies.
  private let build = String(UInt32.random(in: .min ... .max), radix: 36)

  init(output: OpenFolder) {
    self.output = output
  }

  /// Makes an empty folder, and gives its path in the site's folder.
  func makePlace() throws -> String {
    try state.withLock { state in
      var found = try make(in: state.part ?? makePart(&state), &state)
      // The first of all is the quickest of some, for there is nothing to hold it against.
      var left = Self.tries - 1
      while left > 0, state.quickest.map({ found.took > $0 * Self.patience }) ?? true {
        var other = try make(in: makePart(&state), &state)
        if other.took < found.took { swap(&found, &other) }
        try FileSystem.remove(output.whole(other.path))
        left -= 1
      }
      state.quickest = min(found.took, state.quickest ?? found.took)
      state.part = found.part
      return found.path
    }
  }

  private func make(in part: String, _ state: inout State) throws -> Made {
    let path = part + "/" + String(state.places, radix: 36)
    state.places += 1
    let start = Self.work()
    try FileSystem.makeFolder(path, in: output)
    return Made(path: path, part: part, took: Self.work() - start)
  }

  private func makePart(_ state: inout State) throws -> String {
    if state.parts == 0 { try FileSystem.makeSpreadingFolder(output.whole(Staging.folder)) }
    let part = "\(Staging.folder)/\(build)-\(state.parts)"
    state.parts += 1
    try FileSystem.makeFolder(part, in: output)
    return part
  }

  /// For how many nanoseconds this thread was at work. Where others are at work too, a clock would tell of them.
  private static func work() -> Int64 { timespec(of: CLOCK_THREAD_CPUTIME_ID).nanoseconds }
}
