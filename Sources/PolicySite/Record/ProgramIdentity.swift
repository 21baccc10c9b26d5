/// What tells one build of a program from another.
package enum ProgramIdentity {
  /// The version, with the stamp of the file that runs; nil if there is no such file.
  package static func of(_ executable: String, version: String) -> String? {
    guard let path = FileSystem.resolved(executable), let stamp = FileStamp(at: path) else { return nil }
    return "\(version) \(stamp.size) \(stamp.modified)"
  }
}
