import Ledger
import Synchronization

/// The digests of the files of versions that are not sealed: each is told in every language.
final class FileDigests: Sendable {
  private let known = Mutex<[String: [String: Digest]]>([:])

  func digests(of version: Version, in policy: String) -> [String: Digest] {
    known.withLock { known in
      let key = policy + "/" + version.address
      if let digests = known[key] { return digests }
      let digests = version.files.mapValues { Digest(of: $0) }
      known[key] = digests
      return digests
    }
  }
}
