import Foundation
import Testing

/// What `codicil notice` refuses, and what it writes; what it says is in `Tests/Golden/notice`.
struct NoticeTests {
  @Test func `Files are written by locale`() throws {
    let workshop = try Workshop.announced()
    let outcome = try Program.run(["notice", "acme/privacy", "2026-05-01", "--output", "out"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(
      try FileTree.paths(of: workshop.url("out"))
        == ["en", "fr"].flatMap { locale in
          ["banner.html", "email.html", "email.txt", "in-app.txt"].map { "\(locale)/\($0)" }
        })
    let page = try workshop.page("out/fr/email.html")
    #expect(page.first("html")?.attributes["lang"] == "fr")
    #expect(page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("https://") ?? false })
  }

  @Test func `Without an address of the site nothing is announced`() throws {
    let workshop = try Workshop.announced()
    let site = try workshop.text("content/site.yml").split(separator: "\n").filter { !$0.hasPrefix("base_url") }
    try workshop.write(site.joined(separator: "\n") + "\n", to: "content/site.yml")
    let outcome = try Program.run(["notice", "acme/privacy", "2026-05-01"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.told == "")
    #expect(outcome.complained.contains("[no-base-url]"))
  }

  @Test func `A brand's own template serves, and a misspelt name in it fails the build`() throws {
    let workshop = try Workshop.announced()
    try workshop.write("{{entity}}: {{announcement}}\n", to: "themes/base/templates/notice-in-app.mustache")
    let arguments = ["notice", "acme/privacy", "2026-05-01", "--locale", "en", "--format", "in-app"]
    #expect(try Program.run(arguments, in: workshop.folder).told == "Acme: “Privacy” changes on 1 July 2026.\n")
    try workshop.write("{{anouncement}}\n", to: "themes/base/templates/notice-in-app.mustache")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("notice-in-app.mustache:1:1: error: "))
    #expect(outcome.complained.contains("announcement"))
  }
}

extension Workshop {
  /// The input of the golden case `notice`, with the base theme.
  fileprivate static func announced() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(Repository.golden.appending(path: "notice/input"))
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    return workshop
  }
}
