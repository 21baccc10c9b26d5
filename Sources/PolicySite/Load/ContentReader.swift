import Ledger
import Synchronization

/// The only way to read content and themes: files below one root, by their path relative to it.
package struct ContentReader: Sendable {
  package let root: String
  /// Paths that no link leads out of the content: each is asked about once, and forgotten with the notes.
  private let cleared: Cleared
  /// Takes down what is read, if anybody wants to know.
  private let notes: ReadingNotes?

  /// `root` is the folder that holds `content/` and `themes/`.
  package init(root: String) {
    self.init(root: root, cleared: Cleared(above: nil), notes: nil)
  }

  private init(root: String, cleared: Cleared, notes: ReadingNotes?) {
    self.root = root
    self.cleared = cleared
    self.notes = notes
  }

  /// The same files, with notes taken of what is read.
  func noting(_ notes: ReadingNotes) -> ContentReader {
    ContentReader(root: root, cleared: Cleared(above: cleared), notes: notes)
  }

  /// How many bytes a file may have: what is read is held in memory.
  static let limit = 256_000_000

  /// The file's bytes, or nil if there is no such file. Throws `MachineFault` if it can't be read, `InputFault` if it is
  /// none that may be read.
  package func bytes(_ path: String) throws -> [UInt8]? {
    try read(path)?.bytes
  }

  /// The text in a file, normalised; nil if there is no such file or, with the fault told, none that can serve.
  func text(_ path: String, _ diagnostics: inout Diagnostics) throws -> [UInt8]? {
    guard let bytes = try diagnostics.telling({ _ in try bytes(path) }) else { return nil }
    return SourceText.normalised(bytes, file: path, &diagnostics)
  }

  /// The file's bytes with their digest.
  func frozen(_ path: String) throws -> FrozenFile? {
    try read(path).map { bytes, digest in FrozenFile(bytes: bytes, digest: digest ?? Digest(of: bytes)) }
  }

  /// - Returns: its digest, too, if notes are taken.
  private func read(_ path: String) throws -> (bytes: [UInt8], digest: Digest?)? {
    let folder = FileSystem.parent(of: path)
    try refuseWayOut(folder.isEmpty ? path : String(folder))
    var loaded = try FileSystem.load(root + "/" + path, followsLinks: false, limit: Self.limit)
    let isLink = if case .link = loaded { true } else { false }
    if isLink {
      try refuseWayOut(path)
      loaded = try FileSystem.load(root + "/" + path, limit: Self.limit)
    }
    switch loaded {
    case .file(let bytes, let stamp): return (bytes, notes?.noteFile(path, bytes, stamp))
    case .large(let size): throw InputFault(tooLarge: path, bytes: size)
    case .other(let standing): throw InputFault(noFile: path, standing, isLink: isLink)
    case .nothing, .link:
      if isLink { try refuseBrokenLink(path) }
      try refuseLoss(of: path)
      notes?.noteAbsence(path)
      return nil
    }
  }

  /// The names in a folder, sorted by bytes, without hidden ones; nil if there is no such folder. Throws as `bytes` does.
  package func names(in path: String) throws -> [String]? {
    try entries(in: path)?.map(\.name)
  }

  /// The same; none, with the fault told, if what stands there can't serve.
  func names(in path: String, _ diagnostics: inout Diagnostics) throws -> [String] {
    try diagnostics.telling { _ in try names(in: path) } ?? []
  }

  func entries(in path: String) throws -> [FolderEntry]? {
    if let known = notes?.entries(in: path) { return known }
    try refuseWayOut(path)
    let stamp = notes == nil ? nil : FileStamp(folder: root + "/" + path)
    guard let shown = try shown(in: path) else {
      try refuseLoss(of: path)
      notes?.noteKind(path, isFolder: false)
      return nil
    }
    notes?.noteFolder(path, shown, stamp)
    return shown
  }

  /// What a folder holds, without what is hidden; nil if nothing stands there.
  private func shown(in path: String) throws -> [FolderEntry]? {
    let whole = root + "/" + path
    guard let entries = try FileSystem.entries(in: whole) else {
      if let standing = try FileSystem.standing(at: whole), standing != .folder {
        throw InputFault(noFolder: path, standing)
      }
      return nil
    }
    let shown = entries.filter { !$0.name.hasPrefix(".") && !$0.name.hasSuffix("~") }
    if let odd = shown.first(where: { !$0.isUTF8 }) { throw InputFault(oddName: path + "/" + odd.name) }
    return shown
  }

  package func isFolder(_ path: String) throws -> Bool {
    // What was listed has told it, and is not asked again: it may be gone by now.
    if let kind = notes?.listedKind(of: path), kind != .link { return kind == .folder }
    let isFolder = try FileSystem.isFolder(root + "/" + path)
    if !isFolder { try refuseBrokenLink(path) }
    notes?.noteKind(path, isFolder: isFolder)
    return isFolder
  }

  /// The names of the folders in a folder.
  package func folders(in path: String) throws -> [String] {
    try (entries(in: path) ?? []).filter {
      try $0.kind == .folder || $0.kind == .link && isFolder(path + "/" + $0.name)
    }
    .map(\.name)
  }

  /// Every file below a folder by its path relative to it, sorted, without hidden ones.
  package func files(below path: String) throws -> [String] {
    try refuseWayOut(path)
    let files = try collect(path)
    notes?.noteFolder(path + "/", files.map { FolderEntry(name: $0, kind: .file) }, nil)
    return files
  }

  private func collect(_ path: String) throws -> [String] {
    try (shown(in: path) ?? []).flatMap { entry in
      guard entry.kind == .folder else { return [entry.name] }
      return try collect(path + "/" + entry.name).map { entry.name + "/" + $0 }
    }
  }

  private func refuseBrokenLink(_ path: String) throws {
    let whole = root + "/" + path
    guard let target = FileSystem.target(ofLink: whole), try FileSystem.standing(at: whole) == nil else { return }
    throw InputFault(brokenLink: path, to: target)
  }

  /// What a folder was seen to hold can't be left out because it went away meanwhile.
  private func refuseLoss(of path: String) throws {
    guard let notes, notes.listedKind(of: path) != nil, !FileSystem.exists(root + "/" + path) else { return }
    throw MachineFault("\(path) went away while the site was built: build it again")
  }

  /// No part of the path may be a link out of `content` or `themes`, which may be links themselves.
  private func refuseWayOut(_ path: String) throws {
    guard let top = path.utf8.firstIndex(of: UInt8(ascii: "/")), !cleared.holds(path) else { return }
    try refuseWayOut(String(FileSystem.parent(of: path)))
    let whole = root + "/" + path
    if FileSystem.isLink(whole) {
      try refuseBrokenLink(path)
      if let target = FileSystem.resolved(whole), let home = FileSystem.resolved(root + "/" + path[..<top]),
        !target.hasPrefix(home + "/")
      {
        throw InputFault(linkOutside: path, to: target)
      }
    }
    cleared.add(path)
  }

  private final class Cleared: Sendable {
    private let above: Cleared?
    private let paths = Mutex<Set<String>>([])

    init(above: Cleared?) {
      self.above = above
    }

    func holds(_ path: String) -> Bool { above?.holds(path) ?? false || paths.withLock { $0.contains(path) } }
    func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  }
}
