import Foundation

/// All files of a folder, to be compared with those of another, or with the same folder later.
enum FileTree {
  struct Entry: Equatable {
    var bytes: Data
    var modified: Date
  }

  /// Path to bytes and time of modification; empty if there is no such folder.
  static func entries(of folder: URL) throws -> [String: Entry] {
    var found: [String: Entry] = [:]
    for path in try paths(of: folder) {
      let file = folder.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
      found[path] = Entry(
        bytes: try Data(contentsOf: file), modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }
    return found
  }

  static func bytes(of folder: URL) throws -> [String: Data] {
    try entries(of: folder).mapValues(\.bytes)
  }

  /// Every file below the folder, sorted.
  static func paths(of folder: URL) throws -> [String] {
    let root = folder.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: root) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }

  /// In words, how two trees differ; empty if they don't.
  static func differences(_ old: [String: Data], _ new: [String: Data]) -> String {
    var lines: [String] = []
    for path in Set(old.keys).union(new.keys).sorted() {
      switch (old[path], new[path]) {
      case (nil, _?): lines.append("\(path): not expected")
      case (_?, nil): lines.append("\(path): missing")
      case (let one?, let other?) where one != other: lines.append("\(path): " + firstDifference(one, other))
      default: break
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func firstDifference(_ one: Data, _ other: Data) -> String {
    let left = String(decoding: one, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let right = String(decoding: other, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(left, right).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> Substring { index < lines.count ? lines[index] : "(nothing)" }
    return "line \(index + 1)\n  expected: \(line(left))\n  found:    \(line(right))"
  }
}
