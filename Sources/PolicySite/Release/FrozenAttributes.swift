/// Keeps version control from rewriting the line ends of frozen files: one altered byte would break a seal.
enum FrozenAttributes {
  static let line = "**/versions/** -text"

  /// Adds the line to `content/.gitattributes` unless it is there.
  static func keep(in root: String) throws {
    let file = root + "/content/.gitattributes"
    let old = try FileSystem.read(file) ?? []
    let lines = String(decoding: old, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard !lines.contains(where: { $0 == line }) else { return }
    let separator = old.isEmpty || old.last == UInt8(ascii: "\n") ? "" : "\n"
    // Never half of a file that was there before.
    let new = root + "/content/.gitattributes.new"
    try FileSystem.write(old + Array((separator + line + "\n").utf8), to: new)
    try FileSystem.move(new, to: file)
  }
}
