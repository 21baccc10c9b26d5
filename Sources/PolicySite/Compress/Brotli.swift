/// The brotli form of files (RFC 7932), by the program `brotli`, where it is installed.
struct Brotli {
  /// A folder of its own, where it works.
  let scratch: String

  private static let batch = 500

  /// In the order of the files; nil if there is no such program.
  func compressed(_ files: [[UInt8]]) throws -> [[UInt8]]? {
    try FileSystem.makeFolder(scratch)
    defer { discard() }
    let program = Tool(name: "brotli", installation: "", redaction: Redaction(environment: [:]), scratch: scratch)
    var compressed: [[UInt8]] = []
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      let part = files[start..<min(start + Self.batch, files.count)]
      let paths = part.indices.map { "\(scratch)/\($0)" }
      for (path, bytes) in zip(paths, part) { try FileSystem.write(bytes, to: path) }
      let outcome: Tool.Outcome
      do {
        outcome = try program.start(["--force", "--quality=11", "--no-copy-stat", "--"] + paths)
      } catch Tool.Absence.notInstalled {
        return nil
      }
      guard outcome.code == 0 else { throw program.fault("compress files", outcome) }
      for path in paths { compressed.append(try FileSystem.read(path + ".br") ?? []) }
    }
    return compressed
  }

  private func discard() {
    do { try FileSystem.removeTree(scratch) } catch { return }
  }
}
