import Ledger

/// How the files at a remote stood after a run, with their digests: where size and time are the same still, the file need not
/// be read again. What is forgotten is read again, and no more.
struct RcloneMemory {
  struct File: Hashable {
    var listed: RcloneListing.File
    var digest: Digest
  }

  let path: String

  func read() throws -> [String: File] {
    var files: [String: File] = [:]
    for line in String(decoding: try FileSystem.read(path) ?? [], as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let size = Int(fields[0]), let digest = Digest(hex: fields[2]) else { continue }
      files[fields[3]] = File(listed: .init(size: size, modified: fields[1]), digest: digest)
    }
    return files
  }

  func write(_ files: [String: File]) throws {
    let lines = files.sorted { $0.key < $1.key }.map { path, file in
      "\(file.listed.size)\t\(file.listed.modified)\t\(file.digest)\t\(path)\n"
    }
    try FileSystem.write(Array(lines.joined().utf8), to: path + ".new")
    try FileSystem.move(path + ".new", to: path)
  }
}
