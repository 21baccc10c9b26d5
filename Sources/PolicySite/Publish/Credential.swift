/// What has no place in site.yml, which is read by many and kept for good: credentials, and what runs programs.
enum Credential {
  /// Keys under which people put credentials.
  static func isNamed(by key: String) -> Bool {
    let key = key.lowercased()
    return ["pass", "secret", "token", "credential", "auth", "bearer", "private"].contains { key.contains($0) }
      || key == "key" || key.hasSuffix("_key") || key.hasSuffix("key_id")
  }

  /// What of an address is a credential, in words; nil if nothing is.
  static func found(inAddress address: String) -> String? {
    if let user = userInfo(of: address) {
      if user.contains(":") { return "a password before `@`" }
      let before = address[..<user.startIndex].lowercased()
      if before.hasSuffix("http://") || before.hasSuffix("https://") { return "a user or token before `@`" }
    }
    let parts = address.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    for pair in parts[1].split(whereSeparator: { "&;#".contains($0) }) {
      let key = pair.prefix { $0 != "=" }
      if isNamed(by: String(key)) || key.lowercased() == "sig" { return "`\(key)=`" }
    }
    return nil
  }

  /// What stands before `@` in the first authority of the text, which may hold more than an address.
  private static func userInfo(of address: String) -> Substring? {
    guard let authority = address.firstRange(of: "//") else { return nil }
    let rest = address[authority.upperBound...].prefix { !"/?#'\"".contains($0) }
    return rest.lastIndex(of: "@").map { rest[..<$0] }
  }
}
