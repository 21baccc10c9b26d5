import Ledger
import Synchronization

/// What was read, and what it was: as long as all of that is the same, so is what was made of it.
final class ReadingNotes: Sendable {
  /// A file or a folder as it was; of a folder, the names in it.
  struct Note: Sendable, Hashable {
    var path: String
    /// Nil where it changed so shortly before that the stamp proves nothing.
    var stamp: FileStamp?
    var digest: [UInt8]
  }

  struct Kept: Sendable, Hashable {
    var files: [Note] = []
    var folders: [Note] = []
    /// Paths that were asked about and that no listing told of, and whether a folder stood there.
    var kinds: [String: Bool] = [:]
    /// Files that were not there.
    var absences: [String] = []
  }

  private struct State {
    var files: [String: Note] = [:]
    var folders: [String: Note] = [:]
    var kinds: [String: Bool] = [:]
    var absences: Set<String> = []
    /// What each folder was seen to hold.
    var listed: [String: [FolderEntry]] = [:]
    /// Whether something was another thing when it was read a second time.
    var isTorn = false
  }

  private let state = Mutex(State())

  /// In the order of the paths; nil if what was read changed meanwhile.
  var kept: Kept? {
    state.withLock { state in
      guard !state.isTorn else { return nil }
      return Kept(
        files: state.files.values.sorted { $0.path < $1.path },
        folders: state.folders.values.sorted { $0.path < $1.path }, kinds: state.kinds,
        absences: state.absences.sorted())
    }
  }

  /// Drops all, when they have served: a build has those of all entities.
  func forget() { state.withLock { $0 = State() } }

  /// - Returns: the file's digest.
  func noteFile(_ path: String, _ bytes: [UInt8], _ stamp: FileStamp) -> Digest {
    let digest = Digest(of: bytes)
    let note = Note(path: path, stamp: stamp.isFresh(at: FileStamp.now()) ? nil : stamp, digest: digest.bytes)
    state.withLock { state in
      if let known = state.files.updateValue(note, forKey: path), known.digest != note.digest { state.isTorn = true }
    }
    return digest
  }

  func noteAbsence(_ path: String) {
    state.withLock { state in
      if state.files[path] != nil { state.isTorn = true }
      state.absences.insert(path)
    }
  }

  /// - Parameter stamp: taken before the folder was listed; nil for what is no folder of its own.
  func noteFolder(_ path: String, _ entries: [FolderEntry], _ stamp: FileStamp?) {
    let digest = Self.digest(of: entries)
    let proof = stamp.flatMap { $0.isFresh(at: FileStamp.now()) ? nil : $0 }
    state.withLock { state in
      if let known = state.folders[path], known.digest != digest { state.isTorn = true }
      state.folders[path] = Note(path: path, stamp: proof, digest: digest)
      state.listed[path] = entries
    }
  }

  /// What the folder held when it was listed, which is what counts from then on; nil if it was not.
  func entries(in path: String) -> [FolderEntry]? { state.withLock { $0.listed[path] } }

  /// What a folder that was listed held under that name; nil if it held nothing, or was not listed.
  func listedKind(of path: String) -> FolderEntry.Kind? {
    let folder = FileSystem.parent(of: path)
    guard !folder.isEmpty, let entries = entries(in: String(folder)) else { return nil }
    let name = path.utf8.dropFirst(folder.utf8.count + 1)
    return entries.first { $0.name.utf8.elementsEqual(name) }?.kind
  }

  func noteKind(_ path: String, isFolder: Bool) {
    state.withLock { state in
      if let known = state.kinds[path], known != isFolder { state.isTorn = true }
      state.kinds[path] = isFolder
    }
  }

  static func digest(of entries: [FolderEntry]) -> [UInt8] {
    var bytes = RecordBytes()
    for entry in entries {
      bytes.add(entry.name)
      bytes.add(Int(entry.kind.rawValue))
    }
    return Digest(of: bytes.bytes).bytes
  }

  /// One digest of all that was read, whenever and wherever it was.
  var digest: [UInt8] { digest { _ in true } }

  /// The same of all but the files that `isCounted` leaves out.
  func digest(of isCounted: (_ path: String) -> Bool) -> [UInt8] {
    let kept = kept ?? Kept()
    var bytes = RecordBytes()
    for note in kept.files.filter({ isCounted($0.path) }) + kept.folders {
      bytes.add(note.path)
      bytes.add(bytes: note.digest)
    }
    for path in kept.absences { bytes.add(path) }
    for (path, isFolder) in kept.kinds.sorted(by: { $0.key < $1.key }) {
      bytes.add(path)
      bytes.add(isFolder)
    }
    return Digest(of: bytes.bytes).bytes
  }
}

extension ReadingNotes.Kept {
  /// Whether all that was read is as it was. What has another stamp is read, and may still have the same bytes.
  func isCurrent(_ reader: ContentReader) throws -> Bool {
    do {
      return try areSame(reader)
    } catch is InputFault {
      return false
    }
  }

  private func areSame(_ reader: ContentReader) throws -> Bool {
    let root = reader.root + "/"
    for note in files {
      if let stamp = note.stamp, FileStamp(at: root + note.path) == stamp { continue }
      guard let bytes = try reader.bytes(note.path), Digest(of: bytes).bytes == note.digest else { return false }
    }
    for note in folders {
      if let stamp = note.stamp, FileStamp(folder: root + note.path) == stamp { continue }
      guard let entries = try reader.entries(in: note.path), ReadingNotes.digest(of: entries) == note.digest else {
        return false
      }
    }
    for (path, isFolder) in kinds where try reader.isFolder(path) != isFolder { return false }
    for path in absences where FileSystem.exists(root + path) { return false }
    return true
  }
}
