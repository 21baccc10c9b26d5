import Foundation
import Testing

/// What stands in the place of an input and is none is told, and never taken as if nothing stood there.
struct InputTests {
  @Test(arguments: [
    "themes/base/assets/large.svg", "themes/base/templates/text.mustache", "content/site.yml",
    "content/entities/acme/entity.yml", "content/entities/acme/privacy/fr.md", "content/clauses/storage/fr.md",
  ])
  func `A file that is too large to be held is told`(_ path: String) throws {
    let workshop = try Workshop.sound()
    try workshop.write("", to: path)
    #expect(truncate(workshop.url(path).path(percentEncoded: false), 1 << 40) == 0)
    try refuse(
      workshop, path, "this file has 1099511 MB, and no file may have more than 256 [file-too-large]",
      "make it smaller, or publish it elsewhere and link to it")
  }

  @Test func `What one entity can't read keeps no other from being published`() throws {
    let workshop = try Workshop.sound()
    try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/other")
    try workshop.remove("content/entities/acme/privacy/fr.md")
    try workshop.link("content/entities/acme/privacy/fr.md", to: "/etc/passwd")
    let outcome = try Program.run(["build", "--keep-going"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("lies outside [link-outside]\n"))
    #expect(workshop.exists("site/other/index.html"))
    #expect(!workshop.exists("site/acme"))
  }

  private func refuse(_ workshop: Workshop, _ path: String, _ fault: String, _ mend: String) throws {
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("\(path): error: \(fault)\n    \(mend)\n"), "\(outcome.complained)")
    #expect(!workshop.exists("site/index.html"))
  }
}
