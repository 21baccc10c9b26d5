import Foundation

/// The only way to read content and themes: files below one root, by their path relative to it.
package struct ContentReader: Sendable {
  package let root: String

  /// `root` is the folder that holds `content/` and `themes/`.
  package init(root: String) {
    self.root = root
  }

  /// The file's bytes, or nil if there is no such file. Throws `MachineFault` if it can't be read.
  package func bytes(_ path: String) throws -> [UInt8]? {
    try FileSystem.read(root + "/" + path)
  }

  /// The names in a folder, sorted by bytes, without hidden ones; nil if there is no such folder.
  package func names(in path: String) throws -> [String]? {
    try FileSystem.names(in: root + "/" + path)?.filter { !$0.hasPrefix(".") && !$0.hasSuffix("~") }
  }

  package func isFolder(_ path: String) -> Bool {
    FileSystem.isFolder(root + "/" + path)
  }

  /// The names of the folders in a folder.
  package func folders(in path: String) throws -> [String] {
    try (names(in: path) ?? []).filter { isFolder(path + "/" + $0) }
  }

  /// Every file below a folder by its path relative to it, sorted, without hidden ones.
  package func files(below path: String) throws -> [String] {
    try FileSystem.files(below: root + "/" + path).filter { file in
      !file.hasPrefix(".") && !file.contains("/.") && !file.hasSuffix("~")
    }
  }
}
