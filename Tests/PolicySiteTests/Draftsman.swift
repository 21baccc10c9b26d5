import Foundation
import Ledger
import PolicySite

/// A copy of the sample content that may be written in; it goes with the object.
final class Draftsman: Sendable {
  let root: String

  /// 2026-12-31T00:00:00Z.
  static let clock = Clock.moment(1_798_675_200)

  init() throws {
    root = NSTemporaryDirectory() + "codicil-draft-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for name in ["content", "themes"] {
      try FileManager.default.copyItem(atPath: repository.path + "/" + name, toPath: root + "/" + name)
    }
  }

  func previewed() throws -> PreviewedSite {
    // The folder stays as long as the site does.
    try PreviewedSite(root: root) { withExtendedLifetime(self) { Self.clock } }
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    let place = URL(fileURLWithPath: root + "/" + path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: root + "/" + path)
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// A file that no site may show.
  static func secret() throws -> String {
    let path = NSTemporaryDirectory() + "codicil-secret-" + UUID().uuidString
    try Data("---\ntitle: Secret\n---\n\nthe secret\n".utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  static func remove(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
  }

  deinit {
    Self.remove(root)
  }
}

extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }
}
