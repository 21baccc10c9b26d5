import Foundation
import Testing

/// `codicil check --external` against a server on this machine.
struct ExternalLinkTests {
  private let workshop: Workshop
  private let server: LoopbackServer

  init() throws {
    workshop = try .sound()
    server = try LoopbackServer()
  }

  private func write(_ links: [String], checks: String = "") throws {
    let list = links.map { "- See [what is at \($0)](\($0.hasPrefix("/") ? server.address($0) : $0)).\n" }.joined()
    try workshop.write(
      "---\ntitle: Privacy notice\nlast_updated: 2026-01-01\n---\n\n\(list)\n## Storage\n\n{{> storage}}\n",
      to: "content/entities/acme/privacy/en.md")
    try workshop.write(
      """
      title: Sample
      locales: [en, fr]
      default_locale: en
      base_url: https://policies.example.org
      checks:
        insecure-link: off
        address-differs: off
        number-differs: off
      \(checks)
      """, to: "content/site.yml")
  }

  private func findings(_ told: String) -> [String] {
    told.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /(?<place>[^ ]+): (?<severity>[a-z]+): .* \[(?<id>[a-z-]+)\]/).map {
        "\($0.place) \($0.severity) \($0.id)"
      }
    }
  }

  private func check(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["check", "--external"] + arguments, in: workshop.folder)
  }

  @Test func `Each kind of answer is told at the link that leads there`() throws {
    try write([
      "/status/200", "/status/404", "/status/410", "/moved/status/200", "/found/status/200", "/moved/found/status/200",
      "/found/status/404", "/status/503", "/headless", "/file",
    ])

    let outcome = try check()

    #expect(
      findings(outcome.told) == [
        "content/entities/acme/privacy/en.md:7:1 warning dead-link",
        "content/entities/acme/privacy/en.md:8:1 warning dead-link",
        "content/entities/acme/privacy/en.md:9:1 note moved-link",
        "content/entities/acme/privacy/en.md:11:1 note moved-link",
        "content/entities/acme/privacy/en.md:12:1 warning dead-link",
        "content/entities/acme/privacy/en.md:13:1 note unreachable-link",
        "content/entities/acme/privacy/en.md:15:1 note unreachable-link",
      ])
    #expect(outcome.told.contains("404     \(server.address("/status/404"))"))
    #expect(outcome.code == 0)
    #expect(try check("--strict").code == 1)
  }

  @Test func `Each address is asked once, by its head, and in the program's name`() throws {
    try write(["/status/200", "/status/200", "/status/200#a-section"])

    let outcome = try check()

    #expect(try server.requests() == ["HEAD /status/200 codicil"])
    #expect(findings(outcome.told) == [])
  }

  @Test func `An address that does not answer in time is a note`() throws {
    try write(["/slow", "/status/200"])

    let outcome = try check("--external-timeout", "0.5", "--strict")

    #expect(findings(outcome.told) == ["content/entities/acme/privacy/en.md:6:1 note unreachable-link"])
    #expect(outcome.code == 0)
  }

  @Test func `What is left when the time is over is not asked`() throws {
    try write(["/slow", "/slow/again", "/status/200"])

    let outcome = try check("--external-limit", "0.5")

    #expect(outcome.told.contains("no time was left to ask it"))
    #expect(try server.requests() == ["HEAD /slow codicil"])
  }

  @Test func `A dead link is excused with its reason, which nobody holds unused where the net was not asked`() throws {
    try write(["/status/200"])
    let file = "content/entities/acme/privacy/en.md"
    let excused = try workshop.text(file).replacing(
      "- See", with: "{{! allow dead-link: the court's register comes back in May }}\n- See", maxReplacements: 1)
    try workshop.write(excused.replacing("/status/200", with: "/status/404"), to: file)

    #expect(try findings(check("--strict").told) == [])
    #expect(try Program.run(["check", "--strict"], in: workshop.folder).code == 0)

    try workshop.write(excused, to: file)
    #expect(try findings(check().told) == ["\(file):6:1 warning unused-exception"])
  }

  @Test func `The net is left alone without the option`() throws {
    try write(["/status/404"], checks: "  external-link: note")

    let outcome = try Program.run(["check"], in: workshop.folder)

    #expect(findings(outcome.told).map { $0.split(separator: " ").last } == ["external-link"])
    #expect(try server.requests() == [])
  }

  @Test func `A limit that is none is a fault of usage`() throws {
    #expect(try check("--external-timeout", "0").code == 2)
  }
}
