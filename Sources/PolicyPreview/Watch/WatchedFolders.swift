/// Which files are watched.
package struct WatchedFolders: Sendable {
  package let root: String
  /// Names in the root; what is in them is watched, whether or not they are there yet.
  package let names: [String]
  /// Whether a folder, by its path below the root, is left alone when watching begins: what lies there does not change.
  /// One that appears later is watched while it is being filled.
  package let isSettled: @Sendable (String) -> Bool

  package init(
    root: String, names: [String], isSettled: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.root = root
    self.names = names
    self.isSettled = isSettled
  }

  /// How deep folders are followed: a link may lead back to a folder above.
  static let depth = 16

  /// Hidden files and the copies that editors leave are nobody's content.
  static func isHidden(_ name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~")
  }

  func place(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }
}
