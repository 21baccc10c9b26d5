import Foundation
import Testing

/// Where what the program says can't be written, it says so if it can, and never ends in a trap.
struct StandardStreamTests {
  private static let full = "codicil: can't write standard output: No space left on device. " + mend
  private static let closed = "codicil: can't write standard output: Bad file descriptor. " + mend
  private static let mend = "Send it where it can be written, such as to another file, or to /dev/null\n"

  #if os(Linux)
    @Test(arguments: [
      "build", "check", "check --list", "status", "show acme/privacy", "--help", "build --help", "--version",
    ])
    func `A result that can't be written has exit code 3`(_ command: String) throws {
      let workshop = try Self.released()
      let full = try Program.run(shell: "codicil \(command) > /dev/full", in: workshop.folder)
      #expect(full.code == 3)
      #expect(full.complained.hasSuffix(Self.full))
    }
  #endif

  @Test(arguments: ["build", "check --list", "--help"])
  func `Standard output that is closed has exit code 3`(_ command: String) throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(shell: "codicil \(command) >&-", in: workshop.folder)
    #expect(outcome.code == 3)
    #expect(outcome.complained == Self.closed)
  }

  @Test(arguments: ["2> /dev/full", "2>&-", "2>&- <&-", "2>&1 | true"])
  func `Without standard error the rest is as ever`(_ stream: String) throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(shell: "codicil build --timings > told \(stream)", in: workshop.folder)
    #expect(outcome == Program.Outcome(code: 0, told: "", complained: ""))
    #expect(try workshop.text("told").hasPrefix("1 entity, "))
  }

  @Test func `Messages go into no file of the site where all streams are closed`() throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(shell: "codicil build --timings <&- >&- 2>&-", in: workshop.folder)
    #expect(outcome.code == 3)
    #expect(try workshop.text("site/.codicil-site") == "")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try workshop.text("site/.codicil-site") == "")
  }

  @Test func `A reader that has had enough ends the program quietly`() throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(
      shell: "(sleep 0.2; codicil check --list; echo $? >&2) | head -c 0", in: workshop.folder)
    #expect(outcome == Program.Outcome(code: 0, told: "", complained: "141\n"))
  }

  private static func released() throws -> Workshop {
    let workshop = try Workshop.sound()
    let release = try Program.run(["release", "acme/privacy"], in: workshop.folder)
    #expect(release.code == 0, "\(release.complained)")
    return workshop
  }
}
