import Foundation
import Testing

/// The files that hosts look for, compared with `Tests/Golden/_hosts`; `CODICIL_RECORD=1 swift test` writes them anew.
struct HostFileTests {
  private static let hosts = "[github-pages, netlify, s3, nginx, apache, caddy]"

  /// A company that was elsewhere before, in a site below a path.
  private func workshop(_ hosts: String) throws -> Workshop {
    let workshop = try Workshop.sound()
    try workshop.write(
      """
      title: Sample
      locales: [en, fr]
      default_locale: en
      base_url: https://example.org/policies
      host_files: \(hosts)
      targets:
        alone: {folder: alone, entities: [acme]}

      """, to: "content/site.yml")
    try workshop.write(
      "redirect_from: [donnees-privees, en/data.html, fr/été]\n", to: "content/entities/acme/privacy/policy.yml")
    try workshop.write(
      workshop.text("content/entities/acme/entity.yml")
        + "redirect_from: [acme-ltd]\nbase_url: https://legal.acme.example\n",
      to: "content/entities/acme/entity.yml")
    return workshop
  }

  /// Those of a folder's files that no page, policy or theme is.
  private func hostFiles(of folder: URL) throws -> [String: Data] {
    try FileTree.bytes(of: folder).filter { path, _ in
      let name = path.split(separator: "/").last ?? ""
      return name == ".htaccess"
        || !path.contains("/") && !name.hasPrefix(".codicil")
          && !["404.html", "index.html", "robots.txt", "sitemap.xml"].contains(name)
    }
  }

  private func compare(_ found: [String: Data], with name: String) throws {
    let folder = Repository.golden.appending(path: "_hosts/" + name)
    if Repository.isRecording {
      for path in try FileTree.paths(of: folder) {
        try FileManager.default.removeItem(at: folder.appending(path: path))
      }
      for (path, bytes) in found {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
    }
    #expect(FileTree.differences(try FileTree.bytes(of: folder), found) == "", "\(name)")
  }

  @Test func `A site's host files are those that were recorded`() throws {
    let workshop = try workshop("{hosts: \(Self.hosts), hsts: 31536000}")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")
    try compare(hostFiles(of: workshop.url("site")), with: "site")
  }

  @Test func `The host files of one entity alone are those that were recorded`() throws {
    let workshop = try workshop(Self.hosts)
    let outcome = try Program.run(["publish", "alone", "--unsealed"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")
    try compare(hostFiles(of: workshop.url("alone")), with: "alone")
  }

  @Test func `Cloudflare and GitLab get only what they know`() throws {
    let workshop = try workshop("[cloudflare-pages, gitlab-pages]")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let redirects = try workshop.text("site/_redirects")
    #expect(redirects.contains("/acme/en/data.html /acme/en/privacy/ 301\n"))
    #expect(!redirects.contains("301!") && !redirects.contains(" 404"))
  }

  @Test func `GitLab's redirects count from the domain's root`() throws {
    let workshop = try workshop("gitlab-pages")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(
      try workshop.text("site/_redirects").contains("/policies/acme/en/data.html /policies/acme/en/privacy/ 301\n"))
    #expect(!workshop.exists("site/_headers"))
  }

  @Test func `The policy in headers is that of the pages, and who may frame them`() throws {
    let workshop = try workshop("netlify")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let page = try workshop.text("site/acme/en/privacy/index.html")
    let meta = try #require(page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)).1
    #expect(try workshop.text("site/_headers").contains("  Content-Security-Policy: \(meta); frame-ancestors 'none'\n"))
    #expect(!(try workshop.text("site/_headers").contains("Strict-Transport-Security")))
  }

  @Test func `Host files go when they are not asked for any more`() throws {
    let workshop = try workshop("[netlify, nginx]")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(workshop.exists("site/_headers"))
    try workshop.write(
      workshop.text("content/site.yml").replacing("host_files: [netlify, nginx]\n", with: ""), to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(!workshop.exists("site/_headers") && !workshop.exists("site/nginx.conf"))
  }

  @Test func `An entity that is kept for its faults keeps its redirects`() throws {
    let workshop = try workshop("netlify")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let before = try workshop.text("site/_redirects")
    try workshop.append("\n{{entity.nme}}\n", to: "content/entities/acme/privacy/en.md", orMake: false)
    #expect(try Program.run(["build", "--keep-going"], in: workshop.folder).code == 1)
    #expect(try workshop.text("site/_redirects") == before)
  }

  @Test func `Compressed copies lie beside files, hold their bytes, and go with them`() throws {
    let workshop = try workshop("nginx")
    let plain = try workshop.text("content/site.yml")
    try workshop.write(plain + "precompress: true\n", to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let files = try FileTree.bytes(of: workshop.url("site"))
    let copies = files.filter { $0.key.hasSuffix(".gz") }
    #expect(copies.count > 5)
    for (path, bytes) in copies {
      let whole = try RcloneServer.shell("gzip -dc \"\(workshop.url("site/" + path).path(percentEncoded: false))\"")
        .told
      #expect(Data(whole.utf8) == files[String(path.dropLast(3))], "\(path)")
      #expect(bytes.count < whole.utf8.count)
    }
    #expect(try workshop.text("site/nginx.conf").contains("\ngzip_static on;\n"))
    let again = try Program.run(["build"], in: workshop.folder)
    #expect(again.told.hasSuffix(": 0 changed, 0 removed\n"))
    try workshop.write(plain, to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try FileTree.paths(of: workshop.url("site")).allSatisfy { !$0.hasSuffix(".gz") && !$0.hasSuffix(".br") })
  }

  @Test func `Kept copies that no build asks for any more go after a month`() throws {
    let workshop = try workshop("nginx")
    try workshop.write(try workshop.text("content/site.yml") + "precompress: true\n", to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let asked = try FileTree.paths(of: workshop.url(".codicil/compressed"))
    #expect(asked.count > 5)
    try workshop.write("old", to: ".codicil/compressed/0000.gz")
    try workshop.write("half", to: ".codicil/compressed/killed.brotli/0")
    try workshop.write("young", to: ".codicil/compressed/1111.gz")
    let ageing = "find .codicil/compressed ! -name 1111.gz -exec touch -t 202001010000 {} +"
    #expect(try RcloneServer.shell(ageing, in: workshop.folder).code == 0)
    let title = try workshop.text("content/site.yml").replacing("title:", with: "title: New")
    try workshop.write(title, to: "content/site.yml")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let left = try FileTree.paths(of: workshop.url(".codicil/compressed"))
    #expect(left.contains("1111.gz") && !left.contains("0000.gz") && !left.contains("killed.brotli/0"))
    // A page has as many copies as it had, those of the same bytes their old ones.
    #expect(left.count == asked.count + 1)
    #expect(Set(left).intersection(asked).count > asked.count / 2)
  }
}
