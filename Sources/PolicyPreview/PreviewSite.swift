/// What is previewed: addresses to pages, as long as files change. The server knows nothing of what the pages say.
package struct PreviewSite: Sendable {
  /// The answer to an address; called again whenever something changed.
  package var respond: @Sendable (PreviewAddress) async -> PreviewPage
  /// Told of files that changed, before any page is asked for again.
  package var absorb: @Sendable (FileChanges) async -> Void
  /// Called when everybody who looks was told of a change.
  package var settled: @Sendable (FileChanges) async -> Void

  package init(
    respond: @escaping @Sendable (PreviewAddress) async -> PreviewPage,
    absorb: @escaping @Sendable (FileChanges) async -> Void,
    settled: @escaping @Sendable (FileChanges) async -> Void = { _ in }
  ) {
    self.respond = respond
    self.absorb = absorb
    self.settled = settled
  }
}

/// What is asked for: a file of the site, and a day.
package struct PreviewAddress: Sendable, Hashable {
  /// Below the root, decoded, without a leading slash; empty or with a final slash for a folder. It has no empty part, no
  /// `.` and no `..`.
  package var path: String
  /// What stands behind `?as-of=`, whatever it is; nil for today.
  package var day: String?

  package init(path: String, day: String? = nil) {
    self.path = path
    self.day = day
  }
}

/// What is answered.
package struct PreviewPage: Sendable {
  /// An HTTP status.
  package var status: Int
  /// The file's name, by which its type is told.
  package var name: String
  package var bytes: [UInt8]
  /// A path from the root that stands for the one asked for, not percent-encoded; then there are no bytes.
  package var location: String?
  /// What is at fault, as HTML to be laid over the page; empty if nothing is.
  package var faults: [UInt8]

  package init(status: Int = 200, name: String, bytes: [UInt8], location: String? = nil, faults: [UInt8] = []) {
    self.status = status
    self.name = name
    self.bytes = bytes
    self.location = location
    self.faults = faults
  }
}
