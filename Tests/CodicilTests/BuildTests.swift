import Foundation
import Testing

/// What a build says of itself, and how two of them meet.
struct BuildTests {
  @Test func `A build waits, and says so, while another holds the folder of output`() throws {
    let workshop = try Workshop.sound()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let holder = open(workshop.url("site/.codicil-site").path(), O_RDWR)
    #expect(holder >= 0 && flock(holder, LOCK_EX) == 0)
    try workshop.append("\nOne more line.\n", to: "content/entities/acme/privacy/en.md")
    let run = try Program.start(["build"], in: workshop.folder)
    for _ in 0..<100 where try run.outcome(whileRunning: true).complained.isEmpty { Thread.sleep(forTimeInterval: 0.1) }
    #expect(try run.outcome(whileRunning: true).complained == "Waiting for another build of ./site to end.\n")
    #expect(run.process.isRunning)
    close(holder)
    run.process.waitUntilExit()
    let outcome = try run.outcome()
    #expect(outcome.code == 0)
    #expect(!outcome.told.hasSuffix(": 0 changed, 0 removed\n"))
  }

  @Test func `Quiet tells nothing but faults; verbose tells the time; timings tell the stages`() throws {
    let workshop = try Workshop.sound()
    let plain = try Program.run(["build"], in: workshop.folder)
    let quiet = try Program.run(["build", "--quiet"], in: workshop.folder)
    #expect(quiet.told == "" && quiet.complained == plain.complained)
    let verbose = try Program.run(["build", "--verbose"], in: workshop.folder)
    #expect(try Regex(#"changed, 0 removed, \d+\.\d s\n$"#).firstMatch(in: verbose.told) != nil)
    let timings = try Program.run(["build", "--timings", "--cold"], in: workshop.folder)
    #expect(timings.complained.contains(" ms  render: pages, redlines, feeds\n"))
    #expect(try Program.run(["build", "--quiet", "--verbose"], in: workshop.folder).code == 2)
  }
}
