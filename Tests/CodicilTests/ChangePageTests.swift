import Foundation
import Testing

/// Changelog, redlines, feeds, records: the site of one sealed policy.
struct ChangePageTests {
  static let policy = "site/acme/en/privacy"

  @Test func `Each version has a redline and a page of what changed since, in every locale`() throws {
    let workshop = try Self.built()
    for folder in ["en/privacy", "fr/vie-privee", "ar/الخصوصية"] {
      let root = "site/acme/\(folder)"
      #expect(!workshop.exists("\(root)/changes/2022-06-15"))
      for id in ["2024-03-04", "2025-01-20"] {
        let page = try workshop.page("\(root)/changes/\(id)/index.html")
        #expect(page.all("meta").contains { $0.attributes["content"] == "noindex" })
        #expect(!page.all("ins").isEmpty && !page.all("del").isEmpty)
        // The card is part of it.
        #expect(page.all("dd").contains { $0.text.contains("acme.example") })
      }
      for id in ["2022-06-15", "2024-03-04"] {
        #expect(!(try workshop.page("\(root)/since/\(id)/index.html").all("ins").isEmpty))
      }
      #expect(try workshop.page("\(root)/since/2025-01-20/index.html").all("ins").isEmpty)
    }
  }

  @Test func `Where a version lacks the language, the source texts are compared, in their own language`() throws {
    let workshop = try Self.built()
    let page = try workshop.page("site/acme/ar/الخصوصية/changes/2024-03-04/index.html")
    let bodies = page.all("div").filter { $0.attributes["class"] == "redline text" }
    #expect(bodies.map { $0.attributes["lang"] } == ["en"])
    #expect(page.first("html")?.attributes["lang"] == "ar")
  }

  @Test func `The changelog tells editorial versions, the feed leaves them out`() throws {
    let workshop = try Self.built()
    let changelog = try workshop.text(Self.policy + "/changes/index.html")
    let feed = try workshop.text(Self.policy + "/feed.xml")
    for id in ["2022-06-15", "2024-03-04", "2025-01-20"] { #expect(changelog.contains("id=\"v-\(id)\"")) }
    #expect(changelog.contains("Archived on"))
    #expect(feed.contains("/en/2022-06-15</id>") && feed.contains("/en/2024-03-04</id>"))
    #expect(!feed.contains("/en/2025-01-20</id>"))
  }

  @Test func `Ids of a feed outlive the address, the folder and the slug`() throws {
    let workshop = try Self.built()
    func ids(_ path: String) throws -> [Substring] {
      try workshop.text(path).split(separator: "\n").filter { $0.hasPrefix("<id>") }
    }
    let before = try ids(Self.policy + "/feed.xml")
    let site = try workshop.text("content/site.yml").replacing("policies.example.org", with: "legal.example.com")
    try workshop.write(site, to: "content/site.yml")
    try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/renamed")
    try workshop.remove("content/entities/acme")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try ids("site/renamed/en/privacy/feed.xml") == before)
    #expect(before.count == 3)
  }

  @Test func `A stranger with a shell can redo the records of the built site, and sees an alteration`() throws {
    let workshop = try Self.built()
    let records = "site/acme/records/privacy"
    let recipes = try workshop.page(records + "/index.html").all("pre").map(\.text)
    #expect(recipes.count == 3)
    for name in ["ledger.yml", "2024-03-04/entity.yml"] {
      #expect(
        try workshop.text("\(records)/\(name)")
          == workshop.text("content/entities/acme/privacy/versions/\(name)"))
    }
    let whole = try Self.shell(recipes, in: workshop.url(records))
    #expect(whole.hasPrefix("head ") && !whole.contains("FAILED") && !whole.contains("not on this site"))
    #expect(whole.split(separator: "\n").filter { $0.hasSuffix(": OK") }.count == 11)
    let text = Self.policy + "/versions/2024-03-04/policy.md"
    try workshop.write(try workshop.text(text) + " ", to: text)
    #expect(try Self.shell(recipes, in: workshop.url(records)).contains("policy.md: FAILED"))
    let ledger = try workshop.text(records + "/ledger.yml").replacing("adopted", with: "released")
    try workshop.write(ledger, to: records + "/ledger.yml")
    #expect(try Self.shell(recipes, in: workshop.url(records)).contains("entry 1 was altered"))
  }

  @Test func `policy.json names each version with digests that its published text has`() throws {
    let workshop = try Self.built()
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: workshop.url(Self.policy + "/policy.json")))
    let policy = try #require(json as? [String: Any])
    #expect(policy["schema"] as? Int == 1 && policy["in_force"] as? String == "2025-01-20")
    let versions = try #require(policy["versions"] as? [[String: Any]])
    #expect(versions.map { $0["id"] as? String } == ["2025-01-20", "2024-03-04", "2022-06-15"])
    let sums = try workshop.text("site/acme/records/privacy/SHA256SUMS")
    for version in versions {
      let id = try #require(version["id"] as? String)
      let digest = try #require((version["digests"] as? [String: String])?["en.md"])
      #expect(sums.contains("\(digest)  ../../en/privacy/versions/\(id)/policy.md\n"))
      #expect(version["act"] as? String == "adopted")
    }
  }

  @Test func `Without a base address there is neither feed nor fragment, and addresses are relative`() throws {
    let workshop = try Self.built { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("base_url") }.joined(separator: "\n") + "\n"
    }
    let files = try FileTree.paths(of: workshop.url("site"))
    #expect(!files.contains { $0.hasSuffix("feed.xml") || $0.hasSuffix("fragment.html") })
    #expect(!(try workshop.text(Self.policy + "/policy.json").contains("https://policies")))
    #expect(!(try workshop.text(Self.policy + "/index.html").contains("application/atom+xml")))
  }

  /// A policy in three languages, of which the first version has two; sealed and built.
  private static func built(_ edit: (String) -> String = { $0 }) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.copy(Repository.root.appending(path: "themes/base"), to: "themes/base")
    let site = """
      title: Acme
      locales: [en, fr, ar]
      default_locale: en
      base_url: https://policies.example.org

      """
    try workshop.write(edit(site), to: "content/site.yml")
    let entity = "content/entities/acme"
    try workshop.write("name: Acme\nlocales: [en, fr, ar]\n", to: entity + "/entity.yml")
    let slugs = ["en": "privacy", "fr": "vie-privee", "ar": "الخصوصية"]
    for (number, (id, change)) in [
      ("2022-06-15", "substantive"), ("2024-03-04", "substantive"), ("2025-01-20", "editorial"),
    ].enumerated() {
      let folder = "\(entity)/privacy/versions/\(id)"
      try workshop.write(
        "name: Acme\nemail: \(number)@acme.example\nlocales: [en, fr, ar]\n", to: folder + "/entity.yml")
      for (locale, slug) in slugs where locale != "ar" || number > 0 {
        try workshop.write(
          """
          ---
          title: \(slug)
          slug: \(slug)
          last_updated: \(id)
          change: \(change)
          changes:
            - "Told in \(locale): see [the rest](../other/)."
          ---

          ## Retention {#retention}

          What we know of you is kept for \(14 + number) days, and then it is erased from all of our machines.

          ## Rights {#rights}

          Ask for whatever you want, and we answer in \(number == 0 ? "a month" : "one month").

          """, to: "\(folder)/\(locale).md")
      }
    }
    #expect(try Program.run(["seal", "acme/privacy"], in: workshop.folder).code == 0)
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    return workshop
  }

  private static func shell(_ commands: [String], in folder: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", commands.joined(separator: "\n")]
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
