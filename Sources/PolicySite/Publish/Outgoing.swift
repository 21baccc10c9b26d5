import Ledger

/// The files that are to stand at a target, all of them.
struct Outgoing {
  /// The folder in which they lie here.
  let folder: String
  let files: [String: File]

  struct File: Hashable {
    var digest: Digest
    var size: Int
  }

  /// All files of a folder but the builder's own.
  init(folder: String) throws {
    self.folder = folder
    var files: [String: File] = [:]
    for path in try FileSystem.files(below: folder) where !path.hasPrefix(".codicil") {
      let bytes = try FileSystem.read(folder + "/" + path) ?? []
      files[path] = File(digest: Digest(of: bytes), size: bytes.count)
    }
    self.files = files
  }

  /// One digest for all: that of the lines that `sha256sum` prints, sorted by path.
  var digest: Digest {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.value.digest)  \($0.key)\n" }
    return Digest(of: Array(lines.joined().utf8))
  }
}
