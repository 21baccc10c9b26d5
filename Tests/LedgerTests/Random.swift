@testable import Ledger

/// Random acts, the same for the same seed (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  static let hostile = [
    "\"", "\\", "\\\"", "\\n", "a\nb", "\n  digest: \"00\"\n- number: 2", "a\r\nb", "a\tb", "a\u{0}b", "\u{85}x",
    "\u{2028}x",
    "\u{FEFF}x", "\u{301}x", "e\u{301}", "é", "x #y", "x: y", "- x", "!!binary x", "&a *a", "%TAG", "{x}", "[x]", "'x'",
    "---", "...", "~", "null", "no", "2026-01-01", "1e5", "<b>x</b>", "{{x}}", "🇫🇷", "\u{1F3F4}\u{E0067}\u{E007F}",
    "العربية",
    "\u{202E}txt", " x ", "x\\", "\\u0041", "\u{FFFE}x", "\u{10FFFF}x", "\u{7F}x",
    String(repeating: "é\"\n", count: 20),
  ]

  /// An act that is possible after `state`.
  mutating func act(after state: LedgerState) throws -> LedgerAct {
    let living = state.versions.filter { $0.retraction == nil }
    guard let record = living.randomElement(using: &self), Int.random(in: 0..<8, using: &self) > 2 else {
      let version = try frozen(state)
      return Bool.random(using: &self) ? .adopted(version) : .released(version, waivers(version))
    }
    switch Int.random(in: 0..<5, using: &self) {
    case 0:
      let version = try frozen(state)
      return .corrected(
        version, waivers(version), corrects: record.id, undoneBy: Bool.random(using: &self) ? record.id : nil)
    case 1:
      let locale = "x-\(Int.random(in: 0..<1_000_000, using: &self))"
      return .localeAdded(record.id, locale: locale, digest: digest())
    case 2: return .withdrawn(effective: try day(), reason: reason())
    case 3: return .retracted(record.id, reason: reason())
    default:
      let count = Int.random(in: 1...record.files.count, using: &self)
      let files = record.files.sorted { $0.key < $1.key }.prefix(count)
      let redacted = files.map { ($0.key, RedactedFile(was: $0.value, now: digest())) }
      return .redacted(
        record.id, files: Dictionary(redacted) { one, _ in one },
        reason: Random.hostile.randomElement(using: &self) ?? "x")
    }
  }

  mutating func time() throws -> SealTime {
    let seconds = Int.random(in: -10_000_000_000...100_000_000_000, using: &self)
    guard let time = SealTime(secondsSince1970: seconds) else { throw Misspelt(text: String(seconds)) }
    return time
  }

  private mutating func day() throws -> Day {
    try time().day
  }

  private mutating func digest() -> Digest {
    Digest(
      of: [UInt8.random(in: 0...255, using: &self), UInt8.random(in: 0...255, using: &self)]
        + [UInt8](repeating: 7, count: Int.random(in: 0..<200, using: &self)))
  }

  private mutating func reason() -> String? {
    Bool.random(using: &self) ? Random.hostile.randomElement(using: &self) : nil
  }

  private mutating func frozen(_ state: LedgerState) throws -> FrozenVersion {
    var files = ["fr.md": digest()]
    for name in ["en.md", "ar.md", "zh-Hant.md", "entity.yml", "1.0.x"] where Bool.random(using: &self) {
      files[name] = digest()
    }
    guard let id = VersionID(day: try day(), ordinal: Int.random(in: 1...20, using: &self)), state[id] == nil else {
      return try frozen(state)
    }
    let lastUpdated = Bool.random(using: &self) ? LastUpdated(id.day) : LastUpdated("\(id.day)T09:30:00+01:00")
    return FrozenVersion(
      id: id, lastUpdated: lastUpdated ?? LastUpdated(id.day), effective: try day(),
      change: Bool.random(using: &self) ? .editorial : .substantive, files: files)
  }

  private mutating func waivers(_ version: FrozenVersion) -> Waivers {
    let isEarly = version.effective < version.lastUpdated.day
    return Waivers(
      reason: reason(), retroactive: isEarly ? "Erreur" : reason(),
      without: Bool.random(using: &self) ? ["de", "no"] : [],
      acceptedStale: Bool.random(using: &self) ? ["fr"] : [])
  }
}
