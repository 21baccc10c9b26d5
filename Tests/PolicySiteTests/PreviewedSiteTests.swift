import Foundation
import Ledger
import PolicySite
import Testing

/// The preview as a browser meets it: addresses in, pages out, while files change.
struct PreviewedSiteTests {
  @Test func `A preview shows what a build with drafts writes, byte for byte`() async throws {
    let content = try Draftsman()
    try content.write(
      content.text("content/entities/wemet/privacy/fr.md") + "\nEncore.\n", to: "content/entities/wemet/privacy/fr.md")
    let output = content.root + "/site"
    _ = try SiteBuild(
      BuildOptions(root: content.root, output: output, clock: Draftsman.clock, showsDrafts: true)
    ).run()
    let site = try content.previewed()
    var compared = 0
    for file in try FileManager.default.subpathsOfDirectory(atPath: output) where !file.contains("404.html") {
      guard let bytes = FileManager.default.contents(atPath: output + "/" + file), !file.hasPrefix("."),
        !Draftsman.isFolder(output + "/" + file)
      else { continue }
      let answer = await site.answer(file, day: nil)
      #expect(answer.status == 200 && answer.bytes == Array(bytes), "\(file)")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test func `A day shows what a build as of that day writes`() async throws {
    let content = try Draftsman()
    let output = content.root + "/site"
    let day = try #require(Day("2024-01-01"))
    _ = try SiteBuild(BuildOptions(root: content.root, output: output, clock: .endOf(day))).run()
    let site = try content.previewed()
    for file in ["wemet/fr/protection-des-donnees/index.html", "weprode/fr/index.html", "wepremium/sitemap.xml"] {
      let bytes = try #require(FileManager.default.contents(atPath: output + "/" + file))
      #expect(await site.answer(file, day: "2024-01-01").bytes == Array(bytes))
    }
    #expect(await site.answer("wemet/", day: "2024-13-01").status == 400)
    #expect(await site.answer("wemet/", day: "<b>").bytes.string.contains("&lt;b&gt;"))
  }

  @Test func `Addresses lead to files, folders, and the entity's own page for lost readers`() async throws {
    let site = try Draftsman().previewed()
    #expect(await site.answer("wemet", day: nil).location == "/wemet/")
    #expect(await site.answer("wemet/fr", day: nil).location == "/wemet/fr/")
    #expect(await site.answer("wemet/", day: nil).name == "wemet/index.html")
    #expect(await site.answer("", day: nil).status == 200)
    let lost = await site.answer("wemet/nowhere/", day: nil)
    #expect(lost.status == 404)
    // Served at any depth, and whatever the site's own address.
    #expect(lost.bytes.string.contains("href=\"/wemet/assets/style."))
    #expect(await site.answer("nobody/", day: nil).bytes.string.contains("href=\"/assets/style."))
    for path in ["wemet/index.html/", "wemet/fr/../fr/", "/wemet/", "Wemet/", "content/site.yml", "wemet//"] {
      #expect(await site.answer(path, day: nil).status == 404, "\(path)")
    }
  }

  @Test func `The last good page stays under the faults, and goes when they are mended`() async throws {
    let content = try Draftsman()
    let site = try content.previewed()
    let (page, file) = ("wemet/fr/protection-des-donnees/", "content/entities/wemet/privacy/fr.md")
    let good = await site.answer(page, day: nil)
    #expect(good.faults.isEmpty)
    let words = try content.text(file)
    try content.write(words + "\n{{entity.nmae}}\n", to: file)
    await site.absorb([file], isEverything: false)
    let faulty = await site.answer(page, day: nil)
    #expect(faulty.bytes == good.bytes)
    #expect(faulty.faults.string.contains("<mark>{{entity.nmae}}</mark>"))
    #expect(faulty.faults.string.contains("did you mean <code>entity.name</code>?"))
    #expect(await site.answer("weprode/fr/", day: nil).faults.isEmpty, "another entity is not concerned")
    #expect(await site.news(of: [file])?.contains("\(file):") == true)
    #expect(await site.news(of: [file]) == nil, "what was told is not told again")
    try content.write(words + "\n{{entity.name}}\n", to: file)
    await site.absorb([file], isEverything: false)
    let mended = await site.answer(page, day: nil)
    #expect(mended.faults.isEmpty)
    #expect(mended.bytes != good.bytes)
    #expect(await site.news(of: [file]) == "Mended.")
  }

  @Test(arguments: [
    "content/entities/wemet/entity.yml", "content/site.yml", "content/parties/ovh.yml", "themes/wemet/theme.yml",
    "themes/base/templates/layout.mustache", "themes/base/strings/fr.yml", "content/clauses/complaint/fr.md",
    "content/entities/wemet/privacy/policy.yml", "content/entities/wemet/privacy/versions/ledger.yml",
  ])
  func `A broken file is told on the pages that it concerns, before and after a good one was seen`(file: String)
    async throws
  {
    let content = try Draftsman()
    let good = try content.text(file)
    try content.write(good + "\n{{#oops}}\n: [\n", to: file)
    let site = try content.previewed()
    let page = "wemet/fr/protection-des-donnees/"
    let first = await site.answer(page, day: nil)
    #expect(first.bytes.string.contains("class=\"faults\"") || !first.faults.isEmpty)
    try content.write(good, to: file)
    await site.absorb([file], isEverything: false)
    let seen = await site.answer(page, day: nil)
    #expect(seen.status == 200 && seen.faults.isEmpty)
    try content.write(good + "\n{{#oops}}\n: [\n", to: file)
    await site.absorb([file], isEverything: false)
    let again = await site.answer(page, day: nil)
    #expect(again.status == 200 && !again.faults.isEmpty)
    #expect(again.bytes == seen.bytes)
  }

  @Test func `What is shared and changes shows on every page that has it`() async throws {
    let content = try Draftsman()
    let site = try content.previewed()
    let page = "wemet/fr/protection-des-donnees/"
    func shows(_ words: String, after change: (String, String, String)) async throws -> Bool {
      let (file, old, new) = change
      let text = try content.text(file)
      #expect(text.contains(old), "\(file)")
      try content.write(text.replacingOccurrences(of: old, with: new), to: file)
      await site.absorb([file], isEverything: false)
      return await site.answer(page, day: nil).bytes.string.contains(words)
    }
    _ = await site.answer(page, day: nil)
    #expect(try await shows("2 rue Nouvelle", after: ("content/parties/ovh.yml", "2 rue Kellermann", "2 rue Nouvelle")))
    #expect(try await shows("WEMET-2", after: ("content/entities/wemet/entity.yml", "name: WEMET", "name: WEMET-2")))
    #expect(
      try await shows(
        "En deux mots", after: ("themes/base/strings/fr.yml", "in_short: En bref", "in_short: En deux mots")))
    let before = await site.answer(page, day: nil).bytes
    #expect(try await !shows("measure", after: ("themes/wemet/theme.yml", "measure: 66ch", "measure: 41ch")))
    #expect(await site.answer(page, day: nil).bytes != before, "the stylesheet has another name")
  }

  @Test func `Entities and policies come and go`() async throws {
    let content = try Draftsman()
    let site = try content.previewed()
    #expect(await site.answer("acme/", day: nil).status == 404)
    try content.write("name: Acme & Co\nlocales: [en]\n", to: "content/entities/acme/entity.yml")
    await site.absorb(["content/entities/acme"], isEverything: false)
    #expect(await site.answer("acme/", day: nil).status == 200)
    #expect(await site.answer("", day: nil).bytes.string.contains("Acme &amp; Co"))
    try content.write("---\ntitle: Terms\n---\n\nBe kind.\n", to: "content/entities/acme/terms/en.md")
    await site.absorb(["content/entities/acme/terms"], isEverything: false)
    let draft = await site.answer("acme/en/terms/", day: nil)
    #expect(draft.bytes.string.contains("banner-draft"))
    #expect(await site.answer("acme/en/terms/", day: "2026-06-01").status == 404, "a draft is on no day")
    try content.remove("content/entities/acme")
    await site.absorb(["content/entities/acme"], isEverything: false)
    #expect(await site.answer("acme/", day: nil).status == 404)
    #expect(await !site.answer("", day: nil).bytes.string.contains("Acme"))
  }

  @Test func `The dashboard shows every policy, and what is not released with its redline`() async throws {
    let content = try Draftsman()
    let site = try content.previewed()
    let file = "content/entities/wemet/privacy/fr.md"
    try content.write(content.text(file) + "\nEncore.\n", to: file)
    let page = await Self.dashboard(of: site, nil)
    #expect(page.contains("<strong>5</strong> entities"))
    #expect(page.contains("<li>text in fr: edited</li>"))
    let redline = "/wemet/fr/protection-des-donnees/changes/draft/"
    #expect(page.contains("href=\"\(redline)\""))
    #expect(await site.answer(String(redline.dropFirst()), day: nil).bytes.string.contains("<ins"))
    #expect(await site.answer("_codicil", day: nil).location == "/_codicil/")
    #expect(await site.answer("_codicil/other", day: nil).status == 404)
    let past = await Self.dashboard(of: site, "2024-01-01")
    #expect(past.contains("href=\"/wemet/?as-of=2024-01-01\""))
    #expect(!past.contains(redline))
    try content.write("name: [\n", to: "content/entities/weprode/entity.yml")
    await site.absorb(["content/entities/weprode/entity.yml"], isEverything: false)
    #expect(await Self.dashboard(of: site, nil).contains("content/entities/weprode/entity.yml:"))
  }

  /// Of many entities, or on a slow machine, it is whole only after a while.
  private static func dashboard(of site: PreviewedSite, _ day: String?) async -> String {
    for _ in 0..<1000 {
      let page = await site.answer("_codicil/", day: day).bytes.string
      if page.contains("<body class=\"dashboard\">") { return page }
    }
    return ""
  }

  @Test func `A link that leads out of the site shows nothing of what lies there`() async throws {
    let content = try Draftsman()
    let secret = try Draftsman.secret()
    defer { Draftsman.remove(secret) }
    try content.remove("content/entities/wemet/privacy/fr.md")
    try FileManager.default.createSymbolicLink(
      atPath: content.root + "/content/entities/wemet/privacy/fr.md", withDestinationPath: secret)
    let answer = try await content.previewed().answer("wemet/fr/protection-des-donnees/", day: nil)
    #expect(answer.faults.string.contains("which lies outside"))
    #expect(!(answer.bytes + answer.faults).string.contains("the secret"))
  }

  @Test func `A folder without content is no site`() throws {
    #expect(throws: UsageFault.self) { try PreviewedSite(root: NSTemporaryDirectory() + "none") { Draftsman.clock } }
  }
}
