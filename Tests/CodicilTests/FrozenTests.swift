import Foundation
import Testing

/// What was published on a day stays as it was, whatever changes afterwards.
struct FrozenTests {
  @Test func `An old version keeps its text and card when the entity, the host, a clause and the working text change`()
    throws
  {
    let workshop = try Workshop.sound()
    try workshop.freeze("2024-01-01", title: "Old notice", body: "Acme kept data with Harbour Hosting.")
    try workshop.freeze("2025-01-01", title: "New notice", body: "Acme keeps data with Harbour Hosting.")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let page = "site/acme/en/privacy/versions/2024-01-01/"
    let before = (try workshop.page(page + "index.html"), try workshop.text(page + "policy.md"))

    try workshop.write(
      "name: Omega\nlocales: [en, fr]\nhost: harbour\nlaws: [gdpr]\nphone: \"1\"\n",
      to: "content/entities/acme/entity.yml")
    try workshop.write("name: Haven Hosting\n", to: "content/parties/harbour.yml")
    for locale in ["en", "fr"] {
      try workshop.write("Nothing is stored by {{host.name}}.\n", to: "content/clauses/storage/\(locale).md")
    }
    try workshop.append("\n## New\n", to: "content/entities/acme/privacy/en.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)

    let after = try workshop.page(page + "index.html")
    #expect(after.textOfTheText == before.0.textOfTheText)
    #expect(after.first("aside")?.text == before.0.first("aside")?.text)
    #expect(after.first("aside")?.text.contains("Harbour Hosting") == true)
    #expect(try workshop.text(page + "policy.md") == before.1)
    #expect(before.1 == (try workshop.text("content/entities/acme/privacy/versions/2024-01-01/en.md")))
  }

  @Test func `A link to a section that only one version has is told of the others`() throws {
    let workshop = try Workshop.sound()
    let link = "See [below](#below).\n\n"
    try workshop.freeze("2024-01-01", title: "Notice", body: link + "## Below\n\nWords.")
    try workshop.freeze("2025-01-01", title: "Notice", body: link + "## Beneath\n\nWords.")
    try workshop.freeze("2026-01-01", title: "Notice", body: link + "## Below\n\nWords.")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0)
    let told = outcome.complained.split(separator: "\n").filter { $0.contains("[unknown-section]") }
    #expect(!told.isEmpty && told.allSatisfy { $0.contains("/versions/2025-01-01/") }, "\(outcome.complained)")
  }

  @Test func `The tenth version of a day comes after the ninth`() throws {
    let workshop = try Workshop.sound()
    for number in 1...11 {
      try workshop.freeze(
        number == 1 ? "2024-01-01" : "2024-01-01.\(number)", title: "Notice \(number)", body: "Text \(number).")
    }
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let page = try workshop.page("site/acme/en/privacy/index.html")
    #expect(page.first("h1")?.text == "Notice 11")
    let versions = page.links.filter { $0.hasPrefix("versions/") }
    #expect(versions == (2...10).reversed().map { "versions/2024-01-01.\($0)/" } + ["versions/2024-01-01/"])
  }

  @Test func `The address of a version shows that version, and its dates agree`() throws {
    let workshop = try Workshop.sound()
    for (day, title) in [("2023-03-04", "First"), ("2024-05-06", "Second"), ("2027-08-09", "Third")] {
      try workshop.freeze(day, title: title, body: "The \(title) text.")
    }
    #expect(try Program.run(["build", "--as-of", "2025-01-01"], in: workshop.folder).code == 0)
    for (day, title) in [("2023-03-04", "First"), ("2024-05-06", "Second")] {
      let page = try workshop.page("site/acme/en/privacy/versions/\(day)/index.html")
      #expect(page.first("h1")?.text == title)
      #expect(page.textOfTheText.contains("The \(title) text."))
      let stamp = try #require(page.all("time").first { $0.attributes["datetime"] == day })
      let year = String(day.prefix(4))
      #expect(stamp.text.contains(year))
    }
    #expect(try workshop.page("site/acme/en/privacy/index.html").first("h1")?.text == "Second")
    #expect(!workshop.exists("site/acme/en/privacy/versions/2027-08-09"))
  }

  @Test func `A day begins at midnight in the entity's own time zone`() throws {
    let workshop = try Workshop.sound()
    try workshop.append("time_zone: Pacific/Auckland\n", to: "content/entities/acme/entity.yml")
    for day in ["2024-01-01", "2024-06-01"] { try workshop.freeze(day, title: day, body: "Text.") }
    // 2024-05-31 in Greenwich; in Auckland it is 1 June from 12:00 on.
    for (seconds, title) in [(1_717_156_799, "2024-01-01"), (1_717_156_800, "2024-06-01")] {
      let environment = ["SOURCE_DATE_EPOCH": String(seconds)]
      #expect(try Program.run(["build"], in: workshop.folder, environment: environment).code == 0)
      #expect(try workshop.page("site/acme/en/privacy/index.html").first("h1")?.text == title)
    }
  }
}

extension Workshop {
  /// Puts a version by hand, with the card of that day.
  func freeze(_ id: String, title: String, body: String) throws {
    let folder = "content/entities/acme/privacy/versions/\(id)/"
    let day = id.prefix(10)
    try write("---\ntitle: \(title)\nlast_updated: \(day)\n---\n\n\(body)\n\n## Storage\n", to: folder + "en.md")
    try write(
      "name: Acme\nemail: privacy@acme.example\nhost:\n  name: Harbour Hosting\nlaws: [gdpr]\n",
      to: folder + "entity.yml")
  }
}

extension HTMLPage {
  /// The words of the text itself.
  var textOfTheText: String {
    elements.first { $0.attributes["class"]?.split(separator: " ").first == "text" }?.text ?? ""
  }
}
