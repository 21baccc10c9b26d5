/// The files of a site, or of one entity's folder, before they are written.
package struct Outputs: Sendable {
  package private(set) var files: [(path: String, bytes: [UInt8])] = []
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
    if let other = claims[path.lowercased()] {
      guard rivals.insert([claimant, other]).inserted else { return }
      diagnostics.add(
        "address-taken", at: place, "\(claimant) and \(other) would both be \(path)",
        mend: "give one of them another `slug` (or folder name)")
      return
    }
    claims[path.lowercased()] = claimant
    files.append((path, bytes))
  }
}
