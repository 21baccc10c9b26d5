import Ledger

/// What tells a finding from others, whether or not it has moved: lines above it may come and go.
struct Fingerprint: Sendable, Hashable {
  /// 16 hexadecimal digits.
  let digest: String
  /// Which it is of those that are alike in one file, from 1.
  let ordinal: Int

  var description: String { "\(digest):\(ordinal)" }
}

/// Gives the findings of a run their fingerprints, in the order of their places.
struct Fingerprints {
  private var counts: [String: Int] = [:]

  /// Of the check, the file, and the words of the line; of what points at no words, the message.
  mutating func next(of diagnostic: Diagnostic, line: String?) -> Fingerprint {
    let words = line.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let parts = [diagnostic.id, diagnostic.place.file, words.flatMap { $0.isEmpty ? nil : $0 } ?? diagnostic.message]
    let digest = String(Digest(of: Array(parts.joined(separator: "\0").utf8)).hex.prefix(16))
    let ordinal = counts[digest, default: 0] + 1
    counts[digest] = ordinal
    return Fingerprint(digest: digest, ordinal: ordinal)
  }
}
