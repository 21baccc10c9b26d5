import Ledger

/// Lays compressed copies beside files, for hosts that serve them as they are (`precompress: true`).
///
/// Copies are kept by the digest of what they are copies of, so that what did not change is not compressed again. Those that
/// no build asked for in 30 days go.
struct Precompression {
  /// A folder that outlives the run.
  let store: String
  private let began = FileStamp.now()

  private static let second: Int64 = 1_000_000_000
  private static let day = 86_400 * second
  private static let lifetime = 30 * day
  private static let endings = ["html", "css", "js", "svg", "xml", "json", "md", "txt"]
  /// Smaller files fit into one packet anyway.
  private static let least = 512

  /// - Parameter name: told apart from all that run at the same time: the entity's id.
  func add(to outputs: inout Outputs, as name: String, _ diagnostics: inout Diagnostics) throws {
    let files = outputs.files.filter { Self.isWorthIt($0.path, $0.bytes) }
    guard !files.isEmpty else { return }
    try FileSystem.makeFolder(store)
    let digests = files.map { Digest(of: $0.bytes).hex }
    let zipped = try kept(digests, "gz", as: name) { missing in try missing.map { try Gzip.compressed(files[$0].bytes) }
    }
    let pressed = try kept(digests, "br", as: name) { missing in
      try Brotli(scratch: "\(store)/\(name).brotli").compressed(missing.map { files[$0].bytes })
    }
    for (ending, copies) in [("gz", zipped), ("br", pressed)] {
      for (file, copy) in zip(files, copies ?? []) where copy.count < file.bytes.count {
        outputs.add(
          "\(file.path).\(ending)", copy, by: "the compressed copy of \(file.path)", at: Place(file: SiteLoader.file),
          &diagnostics)
      }
    }
  }

  /// Removes what was long not asked for, if the store has grown. What can't be removed only takes room.
  func tidy() {
    guard let folder = FileStamp(folder: store), folder.modified > began - Self.second else { return }
    do {
      for entry in try FileSystem.entries(in: store) ?? [] {
        let path = "\(store)/\(entry.name)"
        // A folder is one in which a build worked that was killed.
        guard let stamp = FileStamp(at: path) ?? FileStamp(folder: path), stamp.modified < began - Self.lifetime else {
          continue
        }
        try FileSystem.removeTree(path)
      }
    } catch { return }
  }

  private static func isWorthIt(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= least, let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(String(path[path.index(after: dot)...]))
  }

  /// The copies of all; those that the store lacks are made by `make`, from their places in the list.
  private func kept(
    _ digests: [String], _ ending: String, as name: String, _ make: ([Int]) throws -> [[UInt8]]?
  ) throws -> [[UInt8]]? {
    var copies = try digests.map { try copy("\(store)/\($0).\(ending)") }
    let missing = copies.indices.filter { copies[$0] == nil }
    if !missing.isEmpty {
      guard let made = try make(missing) else { return nil }
      for (index, bytes) in zip(missing, made) {
        copies[index] = bytes
        let path = "\(store)/\(digests[index]).\(ending)"
        try FileSystem.write(bytes, to: "\(path).\(name)")
        try FileSystem.move("\(path).\(name)", to: path)
      }
    }
    return copies.compactMap { $0 }
  }

  /// The copy at a path, if it is there, with a note that it was asked for.
  private func copy(_ path: String) throws -> [UInt8]? {
    guard case .file(let bytes, let stamp) = try FileSystem.load(path) else { return nil }
    if stamp.modified < began - Self.day { FileSystem.touch(path) }
    return bytes
  }
}
