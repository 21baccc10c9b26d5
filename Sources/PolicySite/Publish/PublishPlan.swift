/// What a run does at a target: what is sent, in this order, and then what is removed.
package struct PublishPlan: Sendable, Equatable {
  /// What pages show, by names that change with the bytes: it must be there before them.
  package let assets: [String]
  package let pages: [String]
  package let deletions: [String]
  /// Files that stand at the target now.
  let present: Int

  init(sending: some Sequence<String>, deleting: some Sequence<String>, present: Int) {
    let sending = sending.sorted()
    assets = sending.filter(Self.isAsset)
    pages = sending.filter { !Self.isAsset($0) }
    deletions = deleting.sorted()
    self.present = present
  }

  package var sent: [String] { assets + pages }
  package var isEmpty: Bool { sent.isEmpty && deletions.isEmpty }

  /// What of a target's files is not planned. Names that begin with a dot at the top stay, which hosts and version control
  /// use, and the domain that GitHub keeps in a branch.
  static func superfluous(_ present: some Sequence<String>, in outgoing: Outgoing) -> [String] {
    present.filter { outgoing.files[$0] == nil && !$0.hasPrefix(".") && $0 != "CNAME" }
  }

  private static func isAsset(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.dropLast().contains("assets")
  }

  // MARK: Deletions

  /// Refuses to remove more than `limit` files; without one, more than a tenth of what is there. Outdated assets go with every
  /// change of a theme, and what a killed run left half sent goes with the next: these count only against a limit.
  func refuseDeletions(limit: Int?) throws {
    let counted = limit == nil ? deletions.filter { !Self.isFingerprinted($0) && !$0.hasSuffix(".partial") } : deletions
    guard counted.count > limit ?? present / 10 else { return }
    let names = counted.prefix(3).joined(separator: ", ") + (counted.count > 3 ? ", …" : "")
    let bound =
      limit.map { "more than --max-delete \($0)" } ?? "more than a tenth of the \(present) that are there"
    throw UsageFault(
      "this would delete \(counted.count) files at the target (\(names)), \(bound): look at them with --dry-run; "
        + "if they are to go, say --max-delete \(deletions.count)")
  }

  /// `assets/style.1f3a9c0b.css`
  private static func isFingerprinted(_ path: String) -> Bool {
    guard isAsset(path), let name = path.split(separator: "/").last else { return false }
    return name.split(separator: ".").dropFirst().contains { part in
      part.utf8.count == 8
        && part.utf8.allSatisfy { $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
    }
  }
}
