import Foundation

/// Where a folder lies in its repository: reports name files by their paths below its top.
enum RepositoryFolder {
  /// The path of `root` below GITHUB_WORKSPACE, if it lies there, else below the nearest folder that holds `.git`: empty, or
  /// with a final slash. Empty where there is neither.
  static func path(of root: String) -> String {
    let folder = parts(of: root)
    if let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"], !workspace.isEmpty {
      let top = parts(of: workspace)
      if folder.starts(with: top) { return joined(folder.dropFirst(top.count)) }
    }
    for count in stride(from: folder.count, through: 0, by: -1) {
      let candidate = "/" + folder.prefix(count).map { $0 + "/" }.joined() + ".git"
      if FileManager.default.fileExists(atPath: candidate) { return joined(folder.dropFirst(count)) }
    }
    return ""
  }

  /// The names on the way to a folder, from the root of the file system, without links.
  static func parts(of folder: String) -> [String] {
    URL(filePath: folder).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .split(separator: "/").map(String.init)
  }

  private static func joined(_ parts: some Sequence<String>) -> String {
    parts.map { $0 + "/" }.joined()
  }
}
