#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder lists: a name, and what stands there.
struct FolderEntry: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case file, folder, link, other
  }

  var name: String
  var kind: Kind
  /// Whether the name's bytes are UTF-8. Under a name with signs in the place of other bytes nothing is found.
  var isUTF8 = true
}

extension FileSystem {
  /// The entries of a folder, sorted by the bytes of their names; nil if there is no such folder. Links are told as links.
  ///
  /// Nearly all file systems tell the kind with the name, which spares a call for each.
  static func entries(in path: String) throws -> [FolderEntry]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw fault("list", path)
    }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let (name, isUTF8) = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let bytes = bytes.prefix { $0 != 0 }
        let name = String(validating: bytes, as: UTF8.self)
        return (name ?? String(decoding: bytes, as: UTF8.self), name != nil)
      }
      guard name != ".", name != ".." else { continue }
      let kind = kind(told: entry.pointee.d_type) ?? kind(of: path + "/" + name)
      entries.append(FolderEntry(name: name, kind: kind, isUTF8: isUTF8))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The values of DT_DIR, DT_REG and DT_LNK, which are one number on all systems, but not one type in Swift.
  private static func kind(told type: UInt8) -> FolderEntry.Kind? {
    switch type {
    case 0: nil
    case 4: .folder
    case 8: .file
    case 10: .link
    default: .other
    }
  }

  /// What stands at a path, links not followed.
  static func kind(of path: String, in folder: OpenFolder = .working) -> FolderEntry.Kind {
    var status = stat()
    guard fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
