#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts what was staged in its place: a folder that is not there yet as a whole, else file by file, one rename each, so
/// that no reader ever meets a torn file.
struct Placing {
  /// Pages are found only behind what they show.
  private static let first = "assets"

  /// Moves what stands in the folder `staged` into the folder `target`, which is there.
  static func move(_ staged: String, into target: String) throws {
    let entries = try FileSystem.entries(in: staged) ?? []
    for entry in entries.filter({ $0.name == first }) + entries.filter({ $0.name != first }) {
      let (from, to) = (staged + "/" + entry.name, target + "/" + entry.name)
      if entry.kind == .folder {
        try moveFolder(from, to: to)
      } else if rename(from, to) != 0 {
        // A folder may stand where a file is needed now.
        guard errno == EISDIR || errno == ENOTEMPTY || errno == EEXIST else { throw FileSystem.fault("replace", to) }
        try FileSystem.removeTree(to)
        try FileSystem.move(from, to: to)
      }
    }
  }

  private static func moveFolder(_ from: String, to: String) throws {
    switch FileSystem.kind(of: to) {
    case .folder: try move(from, into: to)
    case .file, .link:
      try FileSystem.remove(to)
      try FileSystem.move(from, to: to)
    case .other:
      // Nothing, mostly.
      if FileSystem.exists(to) { try FileSystem.remove(to) }
      try FileSystem.move(from, to: to)
    }
  }
}
