import Ledger

/// A folder of this machine, which must be empty at first, or one that Codicil made.
struct FolderPlace: PublishPlace {
  let folder: String
  let root: String

  /// As in a folder of output: says that Codicil made it, and is held while it is changed.
  private static let marker = SiteWriter.marker
  private static let staged = ".codicil-new"

  var words: String { folder }

  func plan(_ outgoing: Outgoing) throws -> PublishPlan {
    if let obstacle = try FileSystem.obstacle(at: folder) {
      throw UsageFault("\(folder) is \(obstacle): name a folder as the target")
    }
    if let reason = OutputFolder.refusal(of: folder, root: root) {
      throw UsageFault("\(folder) \(reason): name another folder as the target")
    }
    if let names = try FileSystem.names(in: folder), !names.isEmpty, !FileSystem.exists(folder + "/" + Self.marker) {
      throw UsageFault(
        "\(folder) holds files that Codicil did not make (\(names.prefix(3).joined(separator: ", "))): "
          + "name another folder, or empty this one yourself")
    }
    let present = try FileSystem.files(below: folder).filter { !$0.hasPrefix(".codicil") }
    return PublishPlan(
      sending: try outgoing.files.filter { try digest($0.key) != $0.value.digest }.keys,
      deleting: PublishPlan.superfluous(present, in: outgoing), present: present.count)
  }

  func apply(_ plan: PublishPlan, _ outgoing: Outgoing) throws {
    let lock = try SiteWriter.hold(folder)
    defer { withExtendedLifetime(lock) {} }
    for path in plan.sent {
      guard let bytes = try FileSystem.read(outgoing.folder + "/" + path) else { continue }
      try clearWay(for: path)
      try FileSystem.write(bytes, to: folder + "/" + Self.staged)
      try FileSystem.move(folder + "/" + Self.staged, to: folder + "/" + path)
    }
    // A folder that stood where a file is now went with it.
    for path in plan.deletions where try FileSystem.isLink(at(path)) || !FileSystem.isFolder(at(path)) {
      try FileSystem.remove(at(path))
    }
    for parent in FileSystem.parents(of: plan.deletions) where try FileSystem.names(in: at(parent))?.isEmpty == true {
      try FileSystem.remove(at(parent))
    }
  }

  func differences(_ plan: PublishPlan, _ outgoing: Outgoing) throws -> [String] {
    let wrong = try outgoing.files.filter { try digest($0.key) != $0.value.digest }.keys
    return try (wrong + plan.deletions.filter { try FileSystem.exists(at($0)) && !FileSystem.isFolder(at($0)) })
      .sorted()
  }

  private func at(_ path: String) -> String { folder + "/" + path }

  /// Nil for what is not there, or is a link, behind which anything may change.
  private func digest(_ path: String) throws -> Digest? {
    guard !FileSystem.isLink(at(path)) else { return nil }
    return try FileSystem.read(at(path)).map { Digest(of: $0) }
  }

  /// Makes the folder above a file; a file or a link that stands in its way goes, and so does a folder in the file's place.
  private func clearWay(for path: String) throws {
    var parent = folder
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if FileSystem.exists(parent), try FileSystem.isLink(parent) || !FileSystem.isFolder(parent) {
        try FileSystem.remove(parent)
      }
      try FileSystem.makeFolder(parent)
    }
    if try FileSystem.isFolder(at(path)), !FileSystem.isLink(at(path)) { try FileSystem.removeTree(at(path)) }
  }
}
