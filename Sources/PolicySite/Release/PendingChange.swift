/// A change to the files of one or many policies that happens whole or not at all.
///
/// The new files of each policy are laid out in its hidden folder `versions/.staged`. Then one file that names all these
/// folders is renamed to `content/.codicil-decided`: that is the moment at which the change has happened. What is left to
/// do, moving the files to their places, is done again by the next command if this one is killed. Without that file,
/// `.staged` folders that were left behind never happened, and are removed.
struct PendingChange {
  let root: String
  /// Called before each step on the disk.
  var willStep: () throws -> Void = {}

  /// New files of one policy.
  struct Part {
    /// The policy's folder, below the root.
    var folder: String
    /// Path below that folder to bytes.
    var files: [String: [UInt8]]
  }

  private var decision: String { root + "/content/.codicil-decided" }
  private func staged(_ folder: String) -> String { "\(root)/\(folder)/versions/.staged" }

  /// Whether a change was decided and not finished.
  var isDecided: Bool { FileSystem.exists(decision) }

  /// Finishes a change that was decided, and removes what was only laid out.
  func settle() throws {
    if isDecided { try finish() }
    let reader = ContentReader(root: root)
    for entity in try reader.folders(in: "content/entities") {
      for policy in try reader.folders(in: "content/entities/" + entity) {
        let folder = staged("content/entities/\(entity)/\(policy)")
        guard FileSystem.exists(folder) else { continue }
        try willStep()
        try FileSystem.removeTree(folder)
      }
    }
  }

  /// Makes the change.
  ///
  /// - Parameter laidOut: called when the files of a policy are laid out, with how many are.
  func make(_ parts: [Part], laidOut: (Int) -> Void = { _ in }) throws {
    for (index, part) in parts.enumerated() {
      try layOut(part)
      laidOut(index + 1)
    }
    let text = "# What codicil is about to do; the next command ends it.\n" + parts.map { $0.folder + "\n" }.joined()
    try willStep()
    try FileSystem.write(Array(text.utf8), to: decision + ".new")
    try willStep()
    try FileSystem.move(decision + ".new", to: decision)
    try finish()
  }

  private func layOut(_ part: Part) throws {
    let folder = staged(part.folder)
    try FileSystem.removeTree(folder)
    for (path, bytes) in part.files.sorted(by: { $0.key < $1.key }) {
      try willStep()
      try FileSystem.makeFolder(String(FileSystem.parent(of: folder + "/" + path)))
      try FileSystem.write(bytes, to: folder + "/" + path)
    }
  }

  /// Moves what was decided to its place.
  private func finish() throws {
    let lines = String(decoding: try FileSystem.read(decision) ?? [], as: UTF8.self).split(separator: "\n")
    for folder in lines where !folder.hasPrefix("#") { try finish(String(folder)) }
    try willStep()
    try FileSystem.remove(decision)
  }

  /// The ledger comes last, so that its entry never lacks a file.
  private func finish(_ folder: String) throws {
    guard FileSystem.exists(staged(folder)) else { return }
    let paths = try FileSystem.files(below: staged(folder))
    let ledger = "versions/ledger.yml"
    for path in paths.filter({ $0 != ledger }) + paths.filter({ $0 == ledger }) {
      let target = "\(root)/\(folder)/\(path)"
      try willStep()
      try FileSystem.makeFolder(String(FileSystem.parent(of: target)))
      try FileSystem.move(staged(folder) + "/" + path, to: target)
    }
    try willStep()
    try FileSystem.removeTree(staged(folder))
  }
}
