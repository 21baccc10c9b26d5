/// Stages the files of one entity, or of the site itself, one after the other.
struct StagingBench {
  private let staging: Staging
  private(set) var staged = Staged()
  /// Of a folder: which of `staged.folders` is above it, or is it itself; none if it is there.
  private var missing: [Substring: Int?] = ["": nil]
  private var made: Set<Substring> = []
  /// The name at the top that the last file stands under.
  private var top: Substring = ""

  init(staging: Staging) {
    self.staging = staging
  }

  /// Stages a planned file, unless it is there with just these bytes.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws {
    count(path)
    let folder = FileSystem.parent(of: path)
    if let index = try missing(above: folder) {
      try stage(path, bytes, in: folder, of: staged.folders[index])
    } else if try !FileSystem.holds(bytes, at: path, in: staging.output) {
      try replace(path, bytes)
    }
  }

  /// Counts a planned file that stays as it is.
  mutating func count(_ path: String) {
    staged.files += 1
    if Self.isPage(path) { staged.pages += 1 }
    let top = path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path[...]
    guard top != self.top else { return }
    self.top = top
    staged.names.insert(String(top))
  }

  static func isPage(_ path: String) -> Bool { path.utf8.suffix(5).elementsEqual(".html".utf8) }

  /// Stages a file of a folder that is there.
  mutating func replace(_ path: String, _ bytes: [UInt8]) throws {
    if staged.replacing.isEmpty { staged.changes = try staging.makePlace() }
    try FileSystem.write(bytes, to: "\(staged.changes)/\(staged.replacing.count)", in: staging.output)
    staged.replacing.append(path)
    staged.changed += 1
  }

  /// A file that stays but for some bytes; false if it must be replaced.
  mutating func amend(_ amendment: Amendment) -> Bool {
    guard FileSystem.canAmend(amendment, in: staging.output) else { return false }
    staged.amended.append(amendment)
    staged.changed += 1
    return true
  }

  /// A file that is there and is planned no more.
  mutating func drop(_ path: String) { staged.stale.append(path) }

  /// Takes back what was staged.
  func clear() throws {
    if !staged.changes.isEmpty { try FileSystem.removeTree(staged.changes, in: staging.output) }
  }

  private mutating func stage(
    _ path: String, _ bytes: [UInt8], in folder: Substring, of new: Staged.Folder
  ) throws {
    func place(of path: Substring) -> String { "\(new.place)\(Substring(path.utf8.dropFirst(new.path.utf8.count)))" }
    if made.insert(folder).inserted { try FileSystem.makeFolder(place(of: folder), in: staging.output) }
    let stamp = try FileSystem.write(bytes, to: place(of: path[...]), in: staging.output)
    staged.stamped.append(EntityRecord.Output(path: path, isFolder: false, stamp: stamp))
    staged.changed += 1
  }

  /// A folder that is found missing is one to put in place as a whole.
  private mutating func missing(above folder: Substring) throws -> Int? {
    if let known = missing[folder] { return known }
    var found = try missing(above: FileSystem.parent(of: folder))
    if found == nil, FileSystem.kind(of: String(folder), in: staging.output) != .folder {
      found = staged.folders.count
      staged.folders.append(Staged.Folder(path: String(folder), place: try staging.makePlace()))
      made.insert(folder)
    }
    missing[folder] = .some(found)
    return found
  }
}
