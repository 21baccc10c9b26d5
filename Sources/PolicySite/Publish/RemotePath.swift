/// `remote:path`, or a connection string such as `:webdav,url='https://dav.example.org/':policies`, in the syntax of rclone.
struct RemotePath {
  /// Settings that say where something is, and nothing that is secret or runs a program. All others belong into rclone's own
  /// configuration or its environment.
  static let settings: Set = [
    "account", "acl", "bucket_acl", "bucket_policy_only", "directory_markers", "disable_hashcheck", "drive_id",
    "endpoint",
    "env_auth", "explicit_tls", "force_path_style", "host", "location", "location_constraint", "no_check_bucket",
    "port",
    "project_number", "provider", "region", "shell_type", "storage_class", "tls", "url", "use_path_style", "user",
    "vendor",
  ]

  enum Fault: Error, Equatable {
    /// No `remote:` at its beginning.
    case form
    /// In words that don't repeat it.
    case credential(String)
    /// A setting that is not one of `settings`.
    case setting(String)
  }

  let text: String

  init(_ text: String) throws(Fault) {
    self.text = text
    if let found = Credential.found(inAddress: text) { throw .credential(found) }
    var rest = Substring(text)
    if rest.first == ":" { rest = rest.dropFirst() }
    let name = rest.prefix { !":,".contains($0) }
    let isName = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789_-.+@ ".unicodeScalars.contains($0)
    }
    guard let first = name.first, isName, first != "-", first != " ", name.last != " " else { throw .form }
    rest = rest.dropFirst(name.count)
    while rest.first == "," {
      let (key, after) = try Self.setting(rest.dropFirst())
      if Credential.isNamed(by: key), key != "env_auth" { throw .credential("the setting `\(key)`") }
      if !Self.settings.contains(key) { throw .setting(key) }
      rest = after
    }
    guard rest.first == ":" else { throw .form }
    guard !text.unicodeScalars.contains(where: { $0.value < 32 }) else { throw .form }
  }

  /// One `key=value`, whose value may stand in quotes that are doubled inside.
  private static func setting(_ text: Substring) throws(Fault) -> (key: String, rest: Substring) {
    let key = text.prefix { !"=,:".contains($0) }
    var rest = text.dropFirst(key.count)
    guard !key.isEmpty else { throw .form }
    guard rest.first == "=" else { return (String(key).lowercased(), rest) }
    rest = rest.dropFirst()
    guard let quote = rest.first, quote == "'" || quote == "\"" else {
      return (String(key).lowercased(), rest.drop { !",:".contains($0) })
    }
    rest = rest.dropFirst()
    while let character = rest.popFirst() {
      guard character == quote else { continue }
      guard rest.first == quote else { return (String(key).lowercased(), rest) }
      rest = rest.dropFirst()
    }
    throw .form
  }
}
