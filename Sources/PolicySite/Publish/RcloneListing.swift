import Foundation

/// What `rclone lsjson` tells of the files at a remote.
struct RcloneListing {
  struct File: Hashable {
    var size: Int
    /// As the remote tells it; empty where asking is slow.
    var modified: String
  }

  let files: [String: File]

  private struct Entry: Decodable {
    var Path: String
    var Size: Int
    var ModTime: String?
  }

  init(files: [String: File] = [:]) { self.files = files }

  init(json: [UInt8]) throws {
    do {
      let entries = try JSONDecoder().decode([Entry].self, from: Data(json))
      files = Dictionary(entries.map { ($0.Path, File(size: $0.Size, modified: $0.ModTime ?? "")) }) { $1 }
    } catch {
      throw MachineFault("rclone listed the target in a form that is not known: is it 1.53 or later?")
    }
  }
}

/// What `rclone backend features` tells of a remote.
struct RcloneFeatures: Decodable {
  var Hashes: [String]?
  var Features: [String: Bool]?

  /// Whether the host itself knows digests of its files and tells them with the list.
  var hasQuickHashes: Bool { hasHashes && Features?["SlowHash"] != true }
  var hasHashes: Bool { Hashes?.isEmpty == false }
  var isModificationSlow: Bool { Features?["SlowModTime"] == true }
}
