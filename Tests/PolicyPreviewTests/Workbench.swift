import Foundation

/// A folder of its own, which goes with the object.
final class Workbench: Sendable {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "codicil-preview-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  func write(_ text: String, to path: String) throws {
    let place = root + "/" + path
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: place))
  }

  func rename(_ from: String, to: String) throws {
    let to = root + "/" + to
    if FileManager.default.fileExists(atPath: to), !isFolder(to) { try FileManager.default.removeItem(atPath: to) }
    try FileManager.default.moveItem(atPath: root + "/" + from, toPath: to)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: root) } catch { print("left behind: \(root)") }
  }
}
