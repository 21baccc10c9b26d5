import Foundation
import Testing

/// Broken input, one kind a file in `Tests/Golden/_faults`.
struct FaultTests {
  @Test("Broken input is told whole, with its exit code, and leaves the site as it was", arguments: try FaultCase.all())
  func isTold(_ fault: FaultCase) throws {
    let workshop = try Workshop.sound()
    for file in [".codicil-site", "index.html", "acme/index.html"] { try workshop.write(file, to: "site/" + file) }
    let site = try FileTree.entries(of: workshop.url("site"))
    try workshop.make(fault.changes)

    let outcome = try Program.run(fault.arguments, in: workshop.folder)

    #expect(outcome.told == "")
    #expect(try FileTree.entries(of: workshop.url("site")) == site)
    if Repository.isRecording {
      try fault.record(outcome)
    } else {
      #expect(outcome.code == fault.code)
      #expect(outcome.complained == fault.message)
    }
  }
}

extension Workshop {
  /// A small root folder without faults, with the base theme of the repository.
  static func sound() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(Repository.golden.appending(path: "_base"))
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    return workshop
  }
}
