import CCmark

extension Document {
  /// The version of libcmark that parses: 0.30 and 0.31 differ in emphasis next to symbols.
  package static var libraryVersion: String { String(cString: cmark_version_string()) }
}
