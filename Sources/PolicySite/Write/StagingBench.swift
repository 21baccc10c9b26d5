/// Stages the files of one entity, or of the site itself, one after the other.
struct StagingBench {
  private let staging: Staging
  private(set) var staged: Staged
  /// Of a folder: the topmost of those above it, or itself, that is not there; none if all are.
  private var missing: [Substring: Substring?] = ["": nil]
  private var made: Set<Substring> = []

  init(staging: Staging, name: String) {
    self.staging = staging
    staged = Staged(name: name)
  }

  /// Stages a planned file, unless it is there with just these bytes.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws {
    count(path)
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    if missing(above: folder) != nil {
      try stage(path, bytes, in: folder)
    } else if try !FileSystem.holds(bytes, at: staging.output + "/" + path) {
      try replace(path, bytes)
    }
  }

  /// Counts a planned file that stays as it is.
  mutating func count(_ path: String) {
    staged.files += 1
    if path.hasSuffix(".html") { staged.pages += 1 }
    staged.names.insert(String(path.prefix { $0 != "/" }))
  }

  /// Stages a file of a folder that is there.
  mutating func replace(_ path: String, _ bytes: [UInt8]) throws {
    if staged.replacing.isEmpty { try staging.makeChanged(staged.name) }
    try FileSystem.write(bytes, to: staging.changed(staged.name, staged.replacing.count))
    staged.replacing.append(path)
    staged.changed += 1
  }

  /// A file that is there and is planned no more.
  mutating func drop(_ path: String) { staged.stale.append(path) }

  /// Takes back what was staged.
  func clear() throws {
    try FileSystem.removeTree(staging.changed(staged.name))
  }

  private mutating func stage(_ path: String, _ bytes: [UInt8], in folder: Substring) throws {
    if made.insert(folder).inserted { try FileSystem.makeFolder(staging.new(folder)) }
    try FileSystem.write(bytes, to: staging.new(path))
    staged.changed += 1
  }

  /// A folder that is found missing is one to put in place as a whole.
  private mutating func missing(above folder: Substring) -> Substring? {
    if let known = missing[folder] { return known }
    var found = missing(above: folder.lastIndex(of: "/").map { folder[..<$0] } ?? "")
    if found == nil, FileSystem.kind(of: staging.output + "/" + folder) != .folder {
      found = folder
      staged.folders.append(String(folder))
    }
    missing[folder] = .some(found)
    return found
  }
}
