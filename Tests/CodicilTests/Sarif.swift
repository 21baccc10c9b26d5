import Foundation
import Testing

/// What a test looks at in a SARIF file.
struct Sarif {
  let rules: [String]
  let category: String
  let results: [Result]

  struct Result {
    let rule: String
    let index: Int
    let uri: String
    let base: String
    let region: [String: Int]
    let fingerprint: String
    /// How many; nil where it says nothing of them.
    let suppressions: Int?
  }

  init(_ text: String) throws {
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    try #require(log.version == "2.1.0" && log.runs.count == 1)
    let run = log.runs[0]
    rules = run.tool.driver.rules.map(\.id)
    category = run.automationDetails.id
    results = try run.results.map { result in
      let location = try #require(result.locations.first?.physicalLocation)
      return Result(
        rule: result.ruleId, index: result.ruleIndex, uri: location.artifactLocation.uri,
        base: location.artifactLocation.uriBaseId, region: location.region,
        fingerprint: try #require(result.partialFingerprints["primaryLocationLineHash"]),
        suppressions: result.suppressions?.count)
    }
  }

  private struct Log: Decodable {
    var version: String
    var runs: [Run]
  }

  private struct Run: Decodable {
    var tool: Tool
    var automationDetails: Named
    var results: [Found]
  }

  private struct Tool: Decodable { var driver: Driver }
  private struct Driver: Decodable { var rules: [Named] }
  private struct Named: Decodable { var id: String }

  private struct Found: Decodable {
    var ruleId: String
    var ruleIndex: Int
    var locations: [Location]
    var partialFingerprints: [String: String]
    var suppressions: [Suppression]?
  }

  private struct Suppression: Decodable { var justification: String }
  private struct Location: Decodable { var physicalLocation: PhysicalLocation }

  private struct PhysicalLocation: Decodable {
    var artifactLocation: ArtifactLocation
    var region: [String: Int]
  }

  private struct ArtifactLocation: Decodable {
    var uri: String
    var uriBaseId: String
  }
}
