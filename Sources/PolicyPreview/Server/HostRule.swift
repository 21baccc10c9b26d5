/// Which names a browser may call the server by. A page of another site whose name was bound anew to this machine
/// ("DNS rebinding") still gives its own name, and is refused.
struct HostRule: Sendable {
  /// As it was given to listen on.
  let host: String

  /// - Parameter authority: the Host field, perhaps with a port; nil if there was none.
  func allows(_ authority: String?) -> Bool {
    guard let name = authority.flatMap(Self.name)?.lowercased() else { return false }
    if ["localhost", "127.0.0.1", "::1"].contains(name) || name == host.lowercased() { return true }
    // Whoever listens on all addresses is called by any of them, but an address can't be bound to another.
    return listensEverywhere && Self.isAddress(name)
  }

  /// Whether only this machine can reach the server.
  static func isLoopback(_ host: String) -> Bool {
    ["localhost", "::1"].contains(host.lowercased()) || host.hasPrefix("127.") && isAddress(host)
  }

  private var listensEverywhere: Bool { ["0.0.0.0", "::"].contains(host) }

  /// The name without port and brackets; nil for what can't be a Host field (RFC 9110, section 7.2).
  private static func name(_ authority: String) -> String? {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]"), isPort(authority[authority.index(after: end)...]) else {
        return nil
      }
      return String(authority[authority.index(after: authority.startIndex)..<end])
    }
    let end = authority.firstIndex(of: ":") ?? authority.endIndex
    guard isPort(authority[end...]) else { return nil }
    return String(authority[..<end])
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
