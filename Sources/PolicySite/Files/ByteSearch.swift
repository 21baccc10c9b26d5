#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks for a few bytes among many, at the speed of the system's `memchr`.
struct ByteSearch {
  let needle: [UInt8]
  /// The offset of a byte of the needle that is rare in most files.
  private let pivot: Int

  init(_ needle: [UInt8]) {
    self.needle = needle
    pivot =
      needle.firstIndex(of: UInt8(ascii: ".")) ?? needle.firstIndex(of: UInt8(ascii: "<"))
      ?? needle.firstIndex { !Self.frequent.contains($0) } ?? 0
  }

  /// What most of a text is made of, in English as in French.
  private static let frequent = Array("eaistnrulod ".utf8)

  /// Where the needle begins, in order; no more places than `limit`.
  func offsets(in bytes: [UInt8], limit: Int = .max) -> [Int] {
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    return bytes.withUnsafeBytes { bytes in
      needle.withUnsafeBytes { needle in
        guard let base = bytes.baseAddress, let own = needle.baseAddress else { return [] }
        var found: [Int] = []
        // Of the pivots of places where the needle fits.
        var start = pivot
        let end = bytes.count - needle.count + pivot + 1
        while start < end, found.count < limit, let hit = memchr(base + start, Int32(needle[pivot]), end - start) {
          let place = base.distance(to: hit) - pivot
          if memcmp(base + place, own, needle.count) == 0 { found.append(place) }
          start = place + pivot + 1
        }
        return found
      }
    }
  }
}
