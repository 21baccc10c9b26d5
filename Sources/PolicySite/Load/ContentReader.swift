import Synchronization

/// The only way to read content and themes: files below one root, by their path relative to it.
package struct ContentReader: Sendable {
  package let root: String
  /// Paths that no link leads out of the content: each is asked about once.
  private let cleared = Cleared()

  /// `root` is the folder that holds `content/` and `themes/`.
  package init(root: String) {
    self.root = root
  }

  /// The file's bytes, or nil if there is no such file. Throws `MachineFault` if it can't be read, `LinkFault` if it is a
  /// link that leads out of the content.
  package func bytes(_ path: String) throws -> [UInt8]? {
    try refuseWayOut(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path)
    switch try FileSystem.load(root + "/" + path, followsLinks: false) {
    case .nothing: return nil
    case .file(let bytes, _): return bytes
    case .link:
      try refuseWayOut(path)
      return try FileSystem.read(root + "/" + path)
    }
  }

  /// The names in a folder, sorted by bytes, without hidden ones; nil if there is no such folder.
  package func names(in path: String) throws -> [String]? {
    try entries(in: path)?.map(\.name)
  }

  private func entries(in path: String) throws -> [FolderEntry]? {
    try refuseWayOut(path)
    return try FileSystem.entries(in: root + "/" + path)?.filter { !$0.name.hasPrefix(".") && !$0.name.hasSuffix("~") }
  }

  package func isFolder(_ path: String) -> Bool {
    FileSystem.isFolder(root + "/" + path)
  }

  /// The names of the folders in a folder.
  package func folders(in path: String) throws -> [String] {
    try (entries(in: path) ?? []).filter { $0.kind == .folder || $0.kind == .link && isFolder(path + "/" + $0.name) }
      .map(\.name)
  }

  /// Every file below a folder by its path relative to it, sorted, without hidden ones.
  package func files(below path: String) throws -> [String] {
    try refuseWayOut(path)
    return try FileSystem.files(below: root + "/" + path).filter { file in
      !file.hasPrefix(".") && !file.contains("/.") && !file.hasSuffix("~")
    }
  }

  /// No part of the path may be a link out of `content` or `themes`, which may be links themselves.
  private func refuseWayOut(_ path: String) throws {
    guard let top = path.firstIndex(of: "/"), !cleared.holds(path) else { return }
    var end = top
    while end != path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let part = root + "/" + path[..<end]
      guard FileSystem.isLink(part), let target = FileSystem.resolved(part),
        let home = FileSystem.resolved(root + "/" + path[..<top]), !target.hasPrefix(home + "/")
      else { continue }
      throw LinkFault(path: String(path[..<end]), target: target)
    }
    cleared.add(path)
  }

  private final class Cleared: Sendable {
    private let paths = Mutex<Set<String>>([])

    func holds(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }
    func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  }
}

/// A link in content or a theme that leads out of it: what lies there is never read, so that no text can publish it.
/// Exit code 1.
package struct LinkFault: Error, Sendable, CustomStringConvertible {
  let path: String
  let target: String

  package var description: String {
    "\(path): error: this is a link to \(target), which lies outside [link-outside]\n"
      + "    put the file itself here"
  }
}
