import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The reports of `codicil check` that programs read; `Tests/Golden/reports` has those that people read.
struct ReportTests {
  @Test func `GitHub and SARIF name files below the top of the repository`() throws {
    let workshop = try Workshop.faulty(in: "legal/")
    try workshop.write("ref: refs/heads/main\n", to: ".git/HEAD")
    let github = try Program.run(["check", "--root", "legal", "--format", "github"], in: workshop.folder)
    #expect(github.told.contains("::error file=legal/content/site.yml,line=2,col=1,title=unknown-key::"))
    let inside = try Program.run(["check", "--format", "github"], in: workshop.url("legal"))
    #expect(inside.told == github.told)
    let sarif = try Sarif(Program.run(["check", "--root", "legal", "--format", "sarif"], in: workshop.folder).told)
    #expect(sarif.results.allSatisfy { $0.uri.hasPrefix("legal/content/") && $0.base == "%SRCROOT%" })
    #expect(sarif.category == "codicil/legal/")
  }

  @Test func `In Actions the workspace is the top`() throws {
    let workshop = try Workshop.faulty(in: "one/two/")
    let workspace = workshop.url("one").path(percentEncoded: false)
    let outcome = try Program.run(
      ["check", "--root", "two", "--format", "github"], in: workshop.url("one"),
      environment: ["GITHUB_WORKSPACE": workspace])
    #expect(outcome.told.contains("::error file=two/content/site.yml,"))
    let elsewhere = try Program.run(
      ["check", "--root", "two", "--format", "github"], in: workshop.url("one"),
      environment: ["GITHUB_WORKSPACE": "/nowhere"])
    #expect(elsewhere.told.contains("::error file=content/site.yml,"))
  }

  @Test func `Every result of SARIF has its rule, its region and its fingerprint`() throws {
    let workshop = try Workshop.faulty()
    let sarif = try Sarif(Program.run(["check", "--format", "sarif"], in: workshop.folder).told)
    #expect(sarif.results.count > 8)
    #expect(sarif.results.allSatisfy { sarif.rules[$0.index] == $0.rule })
    #expect(Set(sarif.rules).count == sarif.rules.count)
    #expect(Set(sarif.results.map(\.fingerprint)).count == sarif.results.count)
    // Columns count code points: the family is five of them, in four more cells than letters.
    let html = try #require(sarif.results.first { $0.rule == "raw-html" })
    #expect(html.region == ["startLine": 10, "startColumn": 25, "endLine": 10, "endColumn": 36])
  }

  @Test func `What is excused is in SARIF only if it is asked for, and suppressed there`() throws {
    let workshop = try Workshop.faulty()
    let told = try Sarif(Program.run(["check", "--format", "sarif"], in: workshop.folder).told)
    let all = try Sarif(Program.run(["check", "--format", "sarif", "--excused"], in: workshop.folder).told)
    #expect(all.results.filter { $0.suppressions == 1 }.map(\.rule) == ["unknown-section"])
    #expect(all.results.filter { $0.suppressions == 0 }.map(\.fingerprint) == told.results.map(\.fingerprint))
    #expect(told.results.allSatisfy { $0.suppressions == nil })
  }

  @Test func `A finding keeps its fingerprint when lines above it come and go`() throws {
    let workshop = try Workshop.faulty()
    let before = try Sarif(Program.run(["check", "--format", "sarif"], in: workshop.folder).told)
    let file = "content/entities/acme/privacy/en.md"
    let text = try workshop.text(file).replacing("## Data\n", with: "New words.\n\nMore of them.\n\n## Data\n")
    try workshop.write(text, to: file)
    let after = try Sarif(Program.run(["check", "--format", "sarif"], in: workshop.folder).told)
    #expect(after.results.map(\.fingerprint).sorted() == before.results.map(\.fingerprint).sorted())
    #expect(after.results.map(\.region) != before.results.map(\.region))
  }

  @Test func `JUnit is well-formed, and has a case for each check of each policy`() throws {
    let workshop = try Workshop.faulty()
    let outcome = try Program.run(["check", "--format", "junit"], in: workshop.folder)
    let suites = try JUnit(outcome.told)
    #expect(suites.names.contains("acme/privacy"))
    #expect(suites.failures == suites.failed && suites.tests == suites.cases)
    #expect(suites.failing.contains("acme/privacy raw-html"))
    #expect(!suites.failing.contains("acme/privacy outline-differs"))
    let strict = try JUnit(Program.run(["check", "--format", "junit", "--strict"], in: workshop.folder).told)
    #expect(strict.failing.contains("acme/privacy outline-differs"))
  }

  @Test func `A run without findings shows in JUnit what passed`() throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run(["check", "acme", "--format", "junit"], in: workshop.folder)
    #expect(outcome.code == 0)
    let suites = try JUnit(outcome.told)
    #expect(suites.failures == 0 && suites.failing == [])
    #expect(suites.names.contains("acme/privacy") && suites.names.contains("acme"))
    #expect(suites.tests > 10)
  }

  @Test(
    "The same content gives the same bytes, and what programs read is all of standard output",
    arguments: ["text", "people", "github", "json", "sarif", "junit"])
  func isStable(_ format: String) throws {
    let workshop = try Workshop.faulty()
    let runs = try (0..<2).map { _ in try Program.run(["check", "--format", format], in: workshop.folder) }
    #expect(runs[0] == runs[1])
    #expect(runs[0].code == 1)
    #expect(runs[0].told.hasSuffix("\n") && !runs[0].told.hasSuffix("\n\n"))
    let summary = runs[0].complained
    if ["text", "people", "github"].contains(format) {
      #expect(summary == "")
    } else {
      #expect(summary.hasPrefix("2 texts of 1 policy: 9 errors") && summary.hasSuffix(", 1 excused\n"))
    }
  }

  @Test func `Colour is for terminals, unless it is asked for`() throws {
    let workshop = try Workshop.faulty()
    let escape = "\u{1B}["
    #expect(!(try Program.run(["check"], in: workshop.folder).told.contains(escape)))
    let asked = try Program.run(["check", "--color"], in: workshop.folder, environment: ["NO_COLOR": "1"])
    #expect(asked.told.contains(escape))
  }
}

extension Workshop {
  /// The input of the golden case `reports` in a folder, with the base theme.
  fileprivate static func faulty(in folder: String = "") throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(Repository.golden.appending(path: "reports/input/content"), to: folder + "content")
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: folder + "themes/base")
    return workshop
  }
}
