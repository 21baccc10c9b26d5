@testable import Ledger

/// Values for tests, from their spelling; a test that misspells one stops here.
func id(_ text: String) throws -> VersionID { try value(text, VersionID.init) }
func day(_ text: String) throws -> Day { try value(text, Day.init) }
func time(_ text: String) throws -> SealTime { try value(text, SealTime.init) }
func digest(_ text: String) -> Digest { Digest(of: Array(text.utf8)) }

struct Misspelt: Error { let text: String }

private func value<Value>(_ text: String, _ read: (String) -> Value?) throws -> Value {
  guard let value = read(text) else { throw Misspelt(text: text) }
  return value
}

/// A version whose files hold what `files` says; `last_updated` is the day of the id.
func frozen(
  _ version: String, effective: String? = nil, _ change: ChangeClass = .substantive, files: [String: String]
) throws -> FrozenVersion {
  let version = try id(version)
  return FrozenVersion(
    id: version, lastUpdated: LastUpdated(version.day), effective: try effective.map(day) ?? version.day,
    change: change, files: files.mapValues(digest))
}

/// A ledger with `acts`, the first sealed on 1 January 2026, each a day after the one before.
func ledger(_ acts: [LedgerAct], policy: String = "wemet/privacy") throws -> Ledger {
  try acts.enumerated().reduce(Ledger()) { ledger, act in
    let sealed = try time("2026-01-01T08:00:00Z").day
    let next = try time("\(sealed.description.dropLast(2))\(Digits.text(1 + act.offset, width: 2))T08:00:00Z")
    return try ledger.appending(act.element, policy: policy, sealed: next)
  }
}

/// Ledgers that tests share.
enum Sample {
  /// One policy through every act there is.
  static func everyAct() throws -> Ledger {
    let texts = ["fr.md": "a", "en.md": "b", "entity.yml": "c"]
    return try ledger([
      .adopted(frozen("2024-05-01", files: ["fr.md": "jadis"])),
      .released(
        frozen("2026-01-02", effective: "2026-02-01", files: ["fr.md": "un", "entity.yml": "carte"]),
        Waivers(without: ["en", "ar"])),
      .localeAdded(id("2026-01-02"), locale: "en", digest: digest("one")),
      .released(
        frozen("2026-01-02.2", effective: "2026-12-01", .editorial, files: texts),
        Waivers(reason: "Coquilles : \"CNIL\" pour \\CNLI\\,\u{A0}trois fois.", acceptedStale: ["en"])),
      .corrected(
        frozen("2026-01-05", effective: "2026-01-05", files: texts), Waivers(retroactive: "Erreur de numéro."),
        corrects: id("2026-01-02"), undoneBy: id("2026-01-02.2")),
      .retracted(id("2026-01-02.2"), reason: nil),
      .redacted(
        id("2026-01-02"),
        files: [
          "fr.md": RedactedFile(was: digest("un"), now: digest("u[…]")),
          "entity.yml": RedactedFile(was: digest("carte"), now: digest("c[…]")),
        ], reason: "Article 17 GDPR"),
      .withdrawn(effective: day("2026-06-30"), reason: "Service fermé."),
    ])
  }

  /// A short ledger.
  static func threeActs() throws -> Ledger {
    try ledger([
      .released(
        frozen("2026-01-01", files: ["fr.md": "un"]), Waivers(reason: "« Oui »,\n\"non\"", without: ["ar", "en"])),
      .redacted(
        id("2026-01-01"), files: ["fr.md": RedactedFile(was: digest("un"), now: digest("u"))], reason: "RGPD"),
      .withdrawn(effective: day("2026-06-30"), reason: nil),
    ])
  }

  /// The files that `everyAct` leaves on the disk.
  static func filesOfEveryAct() throws -> [VersionID: [String: Digest]] {
    let texts = ["fr.md": "a", "en.md": "b", "entity.yml": "c"].mapValues(digest)
    return try [
      id("2024-05-01"): ["fr.md": digest("jadis")],
      id("2026-01-02"): ["fr.md": digest("u[…]"), "entity.yml": digest("c[…]"), "en.md": digest("one")],
      id("2026-01-02.2"): texts, id("2026-01-05"): texts,
    ]
  }
}
