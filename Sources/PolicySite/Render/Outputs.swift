/// The files of a site, or of one entity's folder, before they are written.
package struct Outputs: Sendable {
  package private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// What leads from former addresses to today's, in the order in which it was added.
  package private(set) var redirects: [Redirect] = []
  private var claims: [String: String] = [:]
  private var rivals: Set<[String]> = []

  package init() {}

  /// Adds a file; a fault if its address is taken: one for two claimants, however many files they fight for.
  ///
  /// - Parameters:
  ///   - path: relative to the site's root, without a leading slash.
  ///   - claimant: who wants the address, for the fault: "wemet/privacy in fr".
  mutating func add(
    _ path: String, _ bytes: [UInt8], by claimant: String, at place: Place, _ diagnostics: inout Diagnostics
  ) {
    // Hosts and disks that fold case would make one file of two.
    let key = path.lowercased()
    if let other = claims[key] {
      guard rivals.insert([claimant, other]).inserted else { return }
      diagnostics.add(
        "address-taken", at: place, "\(claimant) and \(other) would both be \(path)",
        mend: "give one of them another `slug` (or folder name)")
      return
    }
    claims[key] = claimant
    files.append((path, bytes))
  }

  /// Adds a page that leads on.
  mutating func add(
    _ redirect: Redirect, _ page: [UInt8], by claimant: String, at place: Place, _ diagnostics: inout Diagnostics
  ) {
    add(redirect.page, page, by: claimant, at: place, &diagnostics)
    redirects.append(redirect)
  }

  /// Who has the address, or an address above it that is a file.
  func claimant(of path: String) -> String? {
    var path = path.lowercased()
    while true {
      if let claimant = claims[path] { return claimant }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = String(path[..<slash])
    }
  }
}
