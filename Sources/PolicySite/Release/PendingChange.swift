/// A change to the files of one policy that happens whole or not at all.
///
/// The new files are laid out in the hidden folder `versions/.staged`. Renaming that to `versions/.decided` is the moment
/// at which the change has happened: what is left to do, moving the files to their places, is done again by the next
/// command if this one is killed. A `.staged` folder that was left behind never happened, and is removed.
struct PendingChange {
  /// The policy's folder, below the root.
  let folder: String
  let root: String

  private var staged: String { "\(root)/\(folder)/versions/.staged" }
  private var decided: String { "\(root)/\(folder)/versions/.decided" }

  /// Decided changes that were not finished; what was only staged is removed on the way.
  static func all(in root: String) throws -> [PendingChange] {
    let reader = ContentReader(root: root)
    var found: [PendingChange] = []
    for entity in try reader.folders(in: "content/entities") {
      for policy in try reader.folders(in: "content/entities/" + entity) {
        let change = PendingChange(folder: "content/entities/\(entity)/\(policy)", root: root)
        if FileSystem.exists(change.decided) { found.append(change) }
      }
    }
    return found
  }

  /// Makes the change.
  ///
  /// - Parameter files: path below the policy's folder to bytes.
  func make(_ files: [String: [UInt8]]) throws {
    try FileSystem.removeTree(staged)
    for (path, bytes) in files {
      let target = staged + "/" + path
      try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
      try FileSystem.write(bytes, to: target)
    }
    try FileSystem.move(staged, to: decided)
    try finish()
  }

  /// Moves what was decided to its place. The ledger comes last, so that its entry never lacks a file.
  func finish() throws {
    let paths = try FileSystem.files(below: decided)
    let ledger = "versions/ledger.yml"
    for path in paths.filter({ $0 != ledger }) + paths.filter({ $0 == ledger }) {
      let target = "\(root)/\(folder)/\(path)"
      try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
      try FileSystem.move(decided + "/" + path, to: target)
    }
    try FileSystem.removeTree(decided)
  }
}
