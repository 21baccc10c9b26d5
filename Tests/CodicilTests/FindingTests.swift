import Foundation
import Testing

/// Seeded faults, one a file in `Tests/Golden/_findings`, each with its clean twin.
struct FindingTests {
  @Test("A seeded fault is found at its line by the right check, and nothing else", arguments: try FindingCase.all())
  func isFound(_ seeded: FindingCase) throws {
    let workshop = try Workshop.sound()
    try workshop.make(seeded.changes)

    let faulty = try Program.run(seeded.arguments, in: workshop.folder)
    if Repository.isRecording { try seeded.record(findings(in: faulty.told)) }
    try workshop.make(seeded.twin)
    let clean = try Program.run(seeded.arguments + ["--strict"], in: workshop.folder)

    if !Repository.isRecording { #expect(findings(in: faulty.told) == seeded.findings) }
    #expect(!seeded.findings.isEmpty)
    #expect(faulty.complained == "")
    #expect(findings(in: clean.told) == "")
    #expect(clean.code == 0)
  }

  /// `place severity id` of each finding.
  private func findings(in told: String) -> String {
    told.split(separator: "\n").compactMap { line in
      guard
        let match = line.wholeMatch(of: /(?<place>[^ ]+): (?<severity>error|warning|note): .* \[(?<id>[a-z0-9-]+)\]/)
      else { return nil }
      return "\(match.place) \(match.severity) \(match.id)"
    }.joined(separator: "\n")
  }
}
