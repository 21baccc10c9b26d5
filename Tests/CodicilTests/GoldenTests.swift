import Foundation
import Testing

/// Whole sites, compared file by file with `Tests/Golden/<case>/expected`; `CODICIL_RECORD=1 swift test` writes them anew.
struct GoldenTests {
  @Test("The site is, to the byte, the one that was recorded", arguments: try GoldenCase.all())
  func isAsRecorded(_ golden: GoldenCase) throws {
    let workshop = try golden.workshop()
    for run in golden.runs {
      let outcome = try Program.run(run.arguments, in: workshop.folder)
      let found = try GoldenCase.found(outcome, in: workshop)
      if Repository.isRecording {
        try record(found, in: golden.expected(run))
      } else {
        let differences = FileTree.differences(try FileTree.bytes(of: golden.expected(run)), found)
        #expect(differences == "", "\(golden.testDescription)/expected/\(run.name)")
      }
    }
  }

  @Test("Every file of a golden case is read by a test", arguments: try GoldenCase.all())
  func hasNoOrphans(_ golden: GoldenCase) throws {
    let runs = golden.runs.map { "expected/\($0.name)/" }
    let orphans = try FileTree.paths(of: golden.folder).filter { path in
      path != "arguments" && !path.hasPrefix("input/") && !runs.contains { path.hasPrefix($0) }
    }
    #expect(orphans == [])
    #expect(Set(runs).count == runs.count)
  }

  @Test func `Every folder of Tests/Golden is a case or known to a test`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.golden.path(percentEncoded: false))
    let known = try GoldenCase.all().map(\.testDescription) + ["_base", "_faults", "_findings", "_hosts", "_themes"]
    #expect(Set(names).subtracting(known) == [])
  }

  private func record(_ files: [String: Data], in folder: URL) throws {
    if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
      try FileManager.default.removeItem(at: folder)
    }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
  }
}
