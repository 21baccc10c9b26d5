import Foundation
import Testing

/// Addresses that were in use stay in use: what a reader or a program once fetched is there, or leads on.
struct AddressTests {
  @Test func `Under a former slug every page leads to its counterpart, and every file stays`() throws {
    let workshop = try Workshop.renamed()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let old = try FileTree.bytes(of: workshop.url("site/acme/fr/vie-privee"))
    let new = try FileTree.bytes(of: workshop.url("site/acme/fr/confidentialite"))
    #expect(old.keys.sorted() == new.keys.sorted())
    #expect(new.keys.contains("versions/2024-01-01/policy.md"))
    for (path, bytes) in new {
      guard path.hasSuffix("index.html") else {
        #expect(old[path] == bytes, "\(path)")
        continue
      }
      let folder = path.dropLast("index.html".count)
      let page = try workshop.page("site/acme/fr/vie-privee/" + path)
      let up = String(repeating: "../", count: folder.split(separator: "/").count + 1)
      #expect(page.refresh == up + "confidentialite/" + folder)
      #expect(page.all("a").map { $0.attributes["href"] } == [page.refresh])
      #expect(page.canonical == "https://policies.example.org/acme/fr/confidentialite/" + folder)
      #expect(page.isHidden)
      #expect(page.first("html")?.attributes["lang"] == "fr")
      #expect(page.first("h1")?.text == "Cette page a changé d’adresse")
      #expect(page.all("script").isEmpty)
    }
    #expect(try LinkChecker(workshop.url("site/acme")).faults() == [])
    #expect(try !workshop.text("site/acme/sitemap.xml").contains("vie-privee"))
  }

  @Test func `A slug becomes a former one on the day on which another version takes effect`() throws {
    let workshop = try Workshop.renamed()
    #expect(try Program.run(["build", "--as-of", "2025-01-31"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/fr/vie-privee/index.html").refresh == nil)
    #expect(!workshop.exists("site/acme/fr/confidentialite"))
    #expect(try Program.run(["build", "--as-of", "2025-02-01"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/fr/vie-privee/index.html").refresh == "../confidentialite/")
  }

  @Test func `What stood under a policy's id for want of a translation leads to the translation's slug`() throws {
    let workshop = try Workshop.renamed()
    try workshop.remove("content/entities/acme/privacy/versions/2024-01-01/fr.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/fr/privacy/index.html").refresh == "../confidentialite/")
  }

  @Test func `With --file-links a redirect names its file`() throws {
    let workshop = try Workshop.renamed()
    #expect(try Program.run(["build", "--file-links"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/fr/vie-privee/index.html").refresh == "../confidentialite/index.html")
  }

  @Test func `Relative addresses in the policy.json of a former slug lead to files that are there`() throws {
    let workshop = try Workshop.renamed()
    try workshop.write(
      "title: Sample\nlocales: [en, fr]\ndefault_locale: en\n", to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let file = "site/acme/fr/vie-privee/policy.json"
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: workshop.url(file))) as? [String: Any])
    let versions = try #require(data["versions"] as? [[String: Any]])
    let addresses = versions.flatMap { version in ["address", "markdown"].compactMap { version[$0] as? String } }
    #expect(addresses.count == 4)
    for address in addresses {
      let folder = "site/acme/fr/vie-privee/" + address
      #expect(workshop.exists(folder.hasSuffix("/") ? folder + "index.html" : folder), "\(address)")
    }
  }

  @Test func `A renamed policy's former id and former addresses lead to it, and its records stay`() throws {
    let workshop = try Workshop.renamed()
    try workshop.write(
      "redirect_from: [privacy-notice, en/old-page, legal/data.html, fr/vie/privee/]\n",
      to: "content/entities/acme/privacy/policy.yml")
    #expect(try Program.run(["seal", "acme/privacy"], in: workshop.folder).code == 0)
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let refreshes = [
      "en/privacy-notice/index.html": "../privacy/",
      "fr/privacy-notice/versions/2024-01-01/index.html": "../../../confidentialite/versions/2024-01-01/",
      "en/old-page/index.html": "../privacy/",
      "en/old-page/versions/2024-01-01/index.html": "../../../privacy/versions/2024-01-01/",
      "legal/data.html": "../en/privacy/", "fr/vie/privee/index.html": "../../confidentialite/",
      "records/privacy-notice/index.html": "../privacy/",
    ]
    for (path, refresh) in refreshes { #expect(try workshop.page("site/acme/" + path).refresh == refresh, "\(path)") }
    #expect(try FileTree.paths(of: workshop.url("site/acme/fr/vie/privee")) == ["index.html"])
    for file in ["ledger.yml", "SHA256SUMS"] {
      #expect(
        try workshop.text("site/acme/records/privacy-notice/" + file)
          == workshop.text("site/acme/records/privacy/" + file))
    }
    #expect(try LinkChecker(workshop.url("site/acme")).faults() == [])
    #expect(try Program.run(["verify", "--site", "site"], in: workshop.folder).code == 0)
  }

  @Test func `A renamed entity's former folder leads to the new one, page by page, and its files stay`() throws {
    let workshop = try Workshop.renamed()
    try workshop.append("redirect_from: [acme-old]\n", to: "content/entities/acme/entity.yml")
    #expect(try Program.run(["seal", "acme/privacy"], in: workshop.folder).code == 0)
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let own = ["404.html", "robots.txt", "sitemap.xml"]
    let new = try FileTree.bytes(of: workshop.url("site/acme")).filter { path, _ in
      !path.hasPrefix("assets/") && !own.contains(path)
    }
    let old = try FileTree.bytes(of: workshop.url("site/acme-old"))
    #expect(old.keys.sorted() == new.keys.sorted())
    for (path, bytes) in new where !path.hasSuffix("index.html") { #expect(old[path] == bytes, "\(path)") }
    #expect(try workshop.page("site/acme-old/index.html").refresh == "../acme/")
    let deep = try workshop.page("site/acme-old/fr/confidentialite/versions/2024-01-01/index.html")
    #expect(deep.refresh == "../../../../../acme/fr/confidentialite/versions/2024-01-01/")
    #expect(deep.canonical == "https://policies.example.org/acme/fr/confidentialite/versions/2024-01-01/")
    // One step, not two.
    #expect(try workshop.page("site/acme-old/fr/vie-privee/index.html").refresh == "../../../acme/fr/confidentialite/")
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
    #expect(try Program.run(["verify", "--site", "site"], in: workshop.folder).code == 0)
  }

  @Test func `A build of one entity keeps its former folders up to date`() throws {
    let workshop = try Workshop.renamed()
    let entity = try workshop.text("content/entities/acme/entity.yml")
    try workshop.write(entity + "redirect_from: [acme-old]\n", to: "content/entities/acme/entity.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    try workshop.write("stray", to: "site/acme-old/fr/gone/index.html")
    #expect(try Program.run(["build", "acme"], in: workshop.folder).code == 0)
    #expect(!workshop.exists("site/acme-old/fr/gone"))
    #expect(workshop.exists("site/acme-old/fr/confidentialite/index.html"))
    try workshop.write(entity, to: "content/entities/acme/entity.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(!workshop.exists("site/acme-old"))
  }

  @Test func `Of two policies that had one slug, the one that says so by redirect_from keeps it`() throws {
    let workshop = try Workshop.renamed()
    for (day, slug) in [("2023-01-01", "vie-privee"), ("2023-06-01", "traceurs")] {
      for (locale, slug) in [("fr", "slug: \(slug)\n"), ("en", "")] {
        try workshop.write(
          "---\ntitle: Cookies\n\(slug)last_updated: \(day)\n---\n\nText of \(day).\n",
          to: "content/entities/acme/cookies/versions/\(day)/\(locale).md")
      }
    }
    let refused = try Program.run(["build"], in: workshop.folder)
    #expect(refused.code == 1)
    #expect(
      refused.complained.contains("acme/privacy in fr was at /acme/fr/vie-privee/, where acme/cookies in fr was too"))
    try workshop.write("redirect_from: fr/vie-privee\n", to: "content/entities/acme/cookies/policy.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try workshop.page("site/acme/fr/vie-privee/index.html").refresh == "../traceurs/")
  }
}

extension HTMLPage {
  /// Where the page sends its reader, at once.
  var refresh: String? {
    let content = all("meta").first { $0.attributes["http-equiv"] == "refresh" }?.attributes["content"]
    return content.flatMap { $0.hasPrefix("0; url=") ? String($0.dropFirst("0; url=".count)) : nil }
  }

  var canonical: String? {
    all("link").first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
  }

  /// Whether search engines are asked to leave it out.
  var isHidden: Bool {
    all("meta").contains { $0.attributes["name"] == "robots" && $0.attributes["content"] == "noindex" }
  }
}

extension Workshop {
  /// The sound folder, with two versions between which the French slug changed.
  static func renamed() throws -> Workshop {
    let workshop = try Workshop.sound()
    for (day, slug) in [("2024-01-01", "vie-privee"), ("2025-02-01", "confidentialite")] {
      let folder = "content/entities/acme/privacy/versions/\(day)/"
      try workshop.write(
        "---\ntitle: Privacy notice\nlast_updated: \(day)\n---\n\nText of \(day).\n\n## Storage\n\nHere.\n",
        to: folder + "en.md")
      try workshop.write(
        "---\ntitle: Confidentialité\nslug: \(slug)\n---\n\nTexte du \(day).\n\n## Conservation\n\nIci.\n",
        to: folder + "fr.md")
    }
    return workshop
  }
}
