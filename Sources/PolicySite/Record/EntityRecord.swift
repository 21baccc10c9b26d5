import Ledger

/// What is known of an entity since it was last built, so that it need not be built again while nothing changed.
struct EntityRecord: Sendable {
  /// What it shares with others: the program, libcmark, options, shared files, the theme.
  var key: BuildKey
  var brief: EntityBrief
  var notes: ReadingNotes.Kept
  var interval: ClockInterval
  /// What reading it and building it told; no errors are among it.
  var read: Diagnostics
  var built: Diagnostics
  var redirects: [Redirect]
  /// The names at the top of the site that its files stand under, and how many files and pages these are.
  var staged: Staged
  var outputs: [Output]

  /// A file or a folder of the site, as it was left.
  struct Output: Sendable, Hashable {
    var path: String
    var isFolder: Bool
    var stamp: FileStamp

    /// What its stamp is now; nil if it is not there.
    func current(in site: OpenFolder) -> FileStamp? {
      isFolder ? FileStamp(folder: path, in: site) : FileStamp(at: path, in: site)
    }
  }

  /// Whether all files of the entity in the site are as they were left, and no others came.
  func hasOutputs(in site: OpenFolder) -> Bool {
    outputs.allSatisfy { $0.stamp == $0.current(in: site) }
  }

  /// Takes the stamps of some of its files and folders anew; false if one is not there.
  mutating func stampOutputs(in site: OpenFolder, where isChanged: (Output) -> Bool) -> Bool {
    for index in outputs.indices where isChanged(outputs[index]) {
      guard let stamp = outputs[index].current(in: site) else { return false }
      outputs[index].stamp = stamp
    }
    return true
  }

  /// These files, and the folders that they lie in; nil if one of those is not there.
  static func outputs(_ files: [Output], in site: OpenFolder) -> [Output]? {
    let folders = FileSystem.parents(of: files.map(\.path))
    let found = folders.compactMap { folder in
      FileStamp(folder: folder, in: site).map { Output(path: folder, isFolder: true, stamp: $0) }
    }
    return found.count == folders.count ? found + files : nil
  }

  /// The files and folders under names at the top of a site; nil if something else stands among them.
  static func outputs(under names: Set<String>, in site: OpenFolder) throws -> [Output]? {
    var found: [Output] = []
    func take(_ path: String, _ kind: FolderEntry.Kind) throws -> Bool {
      guard kind == .file || kind == .folder,
        let stamp = kind == .folder ? FileStamp(folder: path, in: site) : FileStamp(at: path, in: site)
      else { return false }
      found.append(Output(path: path, isFolder: kind == .folder, stamp: stamp))
      guard kind == .folder else { return true }
      return try (FileSystem.entries(in: site.whole(path)) ?? []).allSatisfy { try take(path + "/" + $0.name, $0.kind) }
    }
    for name in names.sorted() {
      guard try take(name, FileSystem.kind(of: name, in: site)) else { return nil }
    }
    return found
  }
}

// MARK: Bytes

extension EntityRecord {
  /// Behind it, a digest of the rest: a record that was cut off or damaged is no record.
  private static let title = Array("Codicil record 2\n".utf8)

  var bytes: [UInt8] {
    var bytes = RecordBytes()
    bytes.add(bytes: key.whole)
    bytes.add(bytes: key.frame)
    bytes.add(key.stylesheet)
    brief.add(to: &bytes)
    for notes in [notes.files, notes.folders] {
      bytes.add(notes) { bytes, note in
        bytes.add(note.path)
        bytes.add(optional: note.stamp) { $0.add($1) }
        bytes.add(bytes: note.digest)
      }
    }
    bytes.add(notes.kinds.sorted { $0.key < $1.key }) { bytes, kind in
      bytes.add(kind.key)
      bytes.add(kind.value)
    }
    bytes.add(notes.absences) { $0.add($1) }
    bytes.add(interval.days.sorted { $0.key < $1.key }) { bytes, day in
      bytes.add(day.key)
      bytes.add(day.value.description)
    }
    bytes.add(interval.boundaries) { $0.add($1.description) }
    bytes.add(read.recorded) { $0.add($1) }
    bytes.add(built.recorded) { $0.add($1) }
    bytes.add(redirects) { bytes, redirect in
      bytes.add(redirect.page)
      bytes.add(redirect.target) { $0.add($1) }
    }
    bytes.add(staged.names.sorted()) { $0.add($1) }
    bytes.add(staged.files)
    bytes.add(staged.pages)
    bytes.add(outputs) { bytes, output in
      bytes.add(output.path)
      bytes.add(output.isFolder)
      bytes.add(output.stamp)
    }
    return Self.title + Digest(of: bytes.bytes).bytes + bytes.bytes
  }

  /// Nil for what is not the whole record of a program like this one.
  init?(bytes: [UInt8]) {
    let start = Self.title.count + 32
    guard bytes.count > start, bytes.starts(with: Self.title),
      Digest(of: Array(bytes[start...])).bytes == Array(bytes[Self.title.count..<start])
    else { return nil }
    var cursor = RecordCursor(bytes, from: start)
    do {
      try self.init(&cursor)
    } catch {
      return nil
    }
    guard cursor.isAtEnd else { return nil }
  }

  private init(_ cursor: inout RecordCursor) throws {
    func note(_ cursor: inout RecordCursor) throws -> ReadingNotes.Note {
      ReadingNotes.Note(
        path: try cursor.text(), stamp: try cursor.optional { try $0.stamp() }, digest: try cursor.block())
    }
    func day(_ cursor: inout RecordCursor) throws -> Day {
      guard let day = Day(try cursor.text()) else { throw RecordCursor.Damaged() }
      return day
    }
    key = BuildKey(whole: try cursor.block(), frame: try cursor.block(), stylesheet: try cursor.text())
    brief = try EntityBrief(&cursor)
    notes = ReadingNotes.Kept(files: try cursor.list(note), folders: try cursor.list(note))
    notes.kinds = Dictionary(try cursor.list { (try $0.text(), try $0.flag()) }) { $1 }
    notes.absences = try cursor.list { try $0.text() }
    let days = try cursor.list { (try $0.text(), try day(&$0)) }
    interval = ClockInterval(days: Dictionary(days) { $1 }, boundaries: try cursor.list(day))
    read = Diagnostics(recorded: try cursor.list { try $0.diagnostic() })
    built = Diagnostics(recorded: try cursor.list { try $0.diagnostic() })
    redirects = try cursor.list { Redirect(page: try $0.text(), target: try $0.list { try $0.text() }) }
    staged = Staged()
    staged.names = Set(try cursor.list { try $0.text() })
    staged.files = try cursor.number()
    staged.pages = try cursor.number()
    outputs = try cursor.list {
      Output(path: try $0.text(), isFolder: try $0.flag(), stamp: try $0.stamp())
    }
  }
}

extension RecordBytes {
  fileprivate mutating func add(_ stamp: FileStamp) {
    add(Int(truncatingIfNeeded: stamp.inode))
    add(Int(stamp.size))
    add(Int(stamp.modified))
    add(Int(stamp.changed))
  }

  fileprivate mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.id)
    add(diagnostic.place)
    add(diagnostic.severity.rawValue)
    add(diagnostic.message)
    add(diagnostic.mend)
    add(diagnostic.notes) { bytes, note in
      bytes.add(note.place)
      bytes.add(note.text)
    }
  }
}

extension RecordCursor {
  fileprivate mutating func stamp() throws(Damaged) -> FileStamp {
    FileStamp(
      inode: UInt64(truncatingIfNeeded: try number()), size: Int64(try number()), modified: Int64(try number()),
      changed: Int64(try number()))
  }

  fileprivate mutating func diagnostic() throws -> Diagnostic {
    let (id, place) = (try text(), try self.place())
    guard let severity = Diagnostic.Severity(rawValue: try text()) else { throw Damaged() }
    return Diagnostic(
      id, at: place, severity: severity, try text(), mend: try text(),
      notes: try list { cursor in
        let place = try cursor.place()
        return Diagnostic.Note(try cursor.text(), at: place)
      })
  }
}
