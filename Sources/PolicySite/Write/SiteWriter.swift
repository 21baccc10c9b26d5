#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts files in place: what changed is staged beside the site, and only when all is well does it replace the old files,
/// one rename each, so that no reader ever meets a torn file.
package final class SiteWriter {
  private let output: String
  private let lock: FileLock
  private var planned: Set<String> = []
  private var staged: [String] = []
  private var pages = 0

  /// What a build did to the folder.
  package struct Summary: Sendable, Equatable {
    /// All files of the build.
    package var files: Int
    package var pages: Int
    /// Files that are new or have other bytes.
    package var changed: Int
    package var removed: Int
  }

  /// The file that says that Codicil made the folder, and that a build holds while it writes.
  static let marker = ".codicil-site"
  static let staging = ".codicil-staging"

  /// Waits for another build of the same folder to end.
  ///
  /// Throws `UsageFault` if the folder holds files that Codicil did not make, `MachineFault` if it can't be written.
  package init(output: String) throws {
    self.output = output
    let marker = output + "/" + Self.marker
    if FileSystem.exists(output), !FileSystem.isFolder(output) {
      throw UsageFault("\(output) is a file: name a folder with --output")
    }
    if let names = try FileSystem.names(in: output), !names.isEmpty, !FileSystem.exists(marker) {
      throw UsageFault(
        "\(output) holds files that Codicil did not make (\(names.prefix(3).joined(separator: ", "))): "
          + "name another folder with --output, or empty this one yourself")
    }
    try FileSystem.makeFolder(output)
    lock = try FileLock(marker)
    try FileSystem.removeTree(output + "/" + Self.staging)
  }

  /// Compares files with those that are there and writes the others beside the site.
  package func stage(_ outputs: Outputs) throws {
    for (path, bytes) in outputs.files {
      planned.insert(path)
      if path.hasSuffix(".html") { pages += 1 }
      let current = output + "/" + path
      if !FileSystem.isLink(current), try FileSystem.read(current) == bytes { continue }
      let target = output + "/" + Self.staging + "/" + path
      try FileSystem.makeFolder(Self.folder(of: target))
      try FileSystem.write(bytes, to: target)
      staged.append(path)
    }
  }

  /// Puts the staged files in place and removes what no build plans any more.
  ///
  /// - Parameters:
  ///   - folders: those that were built; nil if all were, and then everything else goes too (but for names that
  ///     begin with a dot at the top, which hosts and version control use).
  ///   - kept: folders that stay as they are all the same.
  package func commit(replacing folders: [String]?, keeping kept: [String] = []) throws -> Summary {
    let stale = try staleFiles(in: folders, but: Set(kept))
    for path in staged {
      try clearWay(for: path)
      try FileSystem.makeFolder(Self.folder(of: output + "/" + path))
      try FileSystem.move(output + "/" + Self.staging + "/" + path, to: output + "/" + path)
    }
    for path in stale where FileSystem.isLink(output + "/" + path) || !FileSystem.isFolder(output + "/" + path) {
      try FileSystem.remove(output + "/" + path)
    }
    try removeEmptyFolders(of: stale)
    return Summary(files: planned.count, pages: pages, changed: staged.count, removed: stale.count)
  }

  /// Removes what was staged and not put in place; the lock ends with the writer.
  package func discard() throws {
    try FileSystem.removeTree(output + "/" + Self.staging)
  }

  private func staleFiles(in folders: [String]?, but kept: Set<String>) throws -> [String] {
    var found: [String] = []
    for name in try FileSystem.names(in: output) ?? [] where !name.hasPrefix(".") {
      if let folders, !folders.contains(name) { continue }
      if kept.contains(name) { continue }
      if FileSystem.isFolder(output + "/" + name), !FileSystem.isLink(output + "/" + name) {
        found += try FileSystem.files(below: output + "/" + name).map { name + "/" + $0 }
      } else {
        found.append(name)
      }
    }
    return found.filter { !planned.contains($0) }
  }

  /// A file may stand where a folder is needed now, and a folder where a file is.
  private func clearWay(for path: String) throws {
    var parent = output
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if FileSystem.exists(parent), FileSystem.isLink(parent) || !FileSystem.isFolder(parent) {
        try FileSystem.remove(parent)
      }
    }
    let target = output + "/" + path
    if FileSystem.isFolder(target), !FileSystem.isLink(target) { try FileSystem.removeTree(target) }
  }

  private func removeEmptyFolders(of paths: [String]) throws {
    var folders: Set<String> = []
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      if try FileSystem.names(in: output + "/" + folder)?.isEmpty == true {
        try FileSystem.remove(output + "/" + folder)
      }
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
