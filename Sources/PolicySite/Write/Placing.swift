#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts what was staged in its place: a folder that is not there yet as a whole, else file by file, one step each, so
/// that no reader ever meets a torn file.
struct Placing {
  let staging: Staging

  private var site: OpenFolder { staging.output }

  /// Puts in place what an entity, or the site itself, has staged, then removes its files that are planned no more.
  func place(_ staged: Staged) throws {
    // Pages are found only behind what they show.
    for isAsset in [true, false] {
      for folder in staged.folders where Self.isAsset(folder.path) == isAsset {
        try put(folder.place, at: folder.path)
      }
      for (index, path) in staged.replacing.enumerated() where Self.isAsset(path) == isAsset {
        try replace(path, by: "\(staged.changes)/\(index)")
      }
    }
    for amendment in staged.amended { try FileSystem.amend(amendment, in: site) }
    try remove(staged.stale)
  }

  /// Removes files, and the folders that are empty without them.
  func remove(_ files: [String]) throws {
    for path in files {
      // Where a folder or a file of the same name is planned now, it went with that.
      let kind = FileSystem.kind(of: path, in: site)
      if kind != .folder { try FileSystem.remove(site.whole(path)) }
    }
    for folder in FileSystem.parents(of: files) {
      if try FileSystem.names(in: site.whole(folder))?.isEmpty == true {
        try FileSystem.remove(site.whole(folder))
      }
    }
  }

  /// Whether it is, or lies in, the folder of assets of an entity or of the site.
  private static func isAsset(_ path: String) -> Bool {
    let path = path.utf8
    let top = path.prefix { $0 != UInt8(ascii: "/") }
    let next = path.dropFirst(top.count + 1).prefix { $0 != UInt8(ascii: "/") }
    return top.elementsEqual(SitePages.assets.utf8) || next.elementsEqual(SitePages.assets.utf8)
  }

  /// What stood there, if anything did, lies in the staging folder for a moment, and goes.
  private func replace(_ target: String, by staged: String) throws {
    guard FileSystem.exchange(staged, target, in: site) else { return try put(staged, at: target) }
    try FileSystem.removeTree(staged, in: site)
  }

  /// By a plain rename, which replaces a file by a file; whatever else stands there must go first.
  private func put(_ staged: String, at target: String) throws {
    if renameat(site.descriptor, staged, site.descriptor, target) == 0 { return }
    guard errno == EISDIR || errno == ENOTDIR || errno == ENOTEMPTY || errno == EEXIST else {
      throw FileSystem.fault("replace", target, in: site)
    }
    if FileSystem.exchange(staged, target, in: site) { return try FileSystem.removeTree(staged, in: site) }
    try FileSystem.removeTree(target, in: site)
    try FileSystem.move(site.whole(staged), to: site.whole(target))
  }
}
