import Foundation
import Testing

/// The acts of a policy's life, on a copy of the sample content and with its themes.
struct SampleActTests {
  @Test func `Released, taken back, redacted and withdrawn, a sample policy tells one story everywhere`() throws {
    let workshop = try Workshop.sample()
    let policy = "content/entities/weprode/legal-notice"
    func run(_ arguments: String...) throws -> Program.Outcome {
      let outcome = try Program.run(arguments, in: workshop.folder)
      #expect(outcome.code == 0, "\(arguments): \(outcome.complained)")
      return outcome
    }
    for locale in ["en", "fr"] {
      let text = try workshop.text("\(policy)/\(locale).md")
      let start = try #require(text.firstRange(of: "---\n"))
      try workshop.write(
        "---\nchanges:\n  - Zebedee (\(locale)).\n" + text[start.upperBound...] + "\nZebedee \(locale).\n",
        to: "\(policy)/\(locale).md")
    }
    let released = try run("release", "weprode/legal-notice", "--date", "2060-01-01", "--effective", "2090-01-01")
    #expect(released.told.contains("weprode/legal-notice 2060-01-01"))
    _ = try run("release", "weprode/legal-notice", "--retract", "2060-01-01")
    _ = try run("redact", "weprode/legal-notice", "2060-01-01", "--passage", "Zebedee", "--reason", "Request")
    _ = try run("release", "weprode/legal-notice", "--withdraw", "--effective", "2085-01-01")
    _ = try run("build", "--as-of", "2080-01-01")
    _ = try run("verify", "weprode")
    _ = try run("verify", "--site", "site", "--as-of", "2080-01-01")
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
    for path in try FileTree.paths(of: workshop.url("site")) {
      #expect(
        !String(decoding: try Data(contentsOf: workshop.url("site/" + path)), as: UTF8.self).contains("Zebedee"),
        "\(path)")
    }
    let pages = try FileTree.paths(of: workshop.url("site/weprode/en")).filter {
      $0.hasSuffix("versions/2060-01-01/index.html")
    }
    let page = try workshop.page("site/weprode/en/" + (try #require(pages.first)))
    let words = page.first("body")?.text ?? ""
    for told in ["was taken back on", "[removed]", "A passage was removed on", "1 January 2085"] {
      #expect(words.contains(told), "\(told)")
    }
    let ended = try Program.run(["show", "weprode/legal-notice", "--on", "2085-01-01"], in: workshop.folder)
    #expect(ended.code == 1)
    #expect(try run("show", "weprode/legal-notice", "--on", "2084-12-31").code == 0)
  }
}
