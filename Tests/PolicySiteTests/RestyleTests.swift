import Foundation
import PolicySite
import Testing

/// Where only a theme's stylesheet changed, pages are not rendered again, and are what they would be.
struct RestyleTests {
  @Test(arguments: [
    Edit("a token", "themes/base/theme.yml", "  space: 1.5rem", "  space: 1.6rem"),
    Edit("a comment", "themes/base/theme.yml", "# The page.", "# The very page."),
    Edit("the stylesheet", "themes/base/assets/style.css", "body", "/* … */ body"),
    Edit("a brand's token", "themes/wemet/theme.yml", "font-size: 1.0625rem", "font-size: 1.1rem"),
  ])
  func `A change of the look alone renders no page`(_ edit: Edit) throws {
    let desk = try Desk()
    try edit.make(in: desk.content)
    #expect(try !desk.build())
    #expect(try desk.isClean())
    #expect(try !desk.build())
  }

  @Test(arguments: [
    Edit(
      "the colour of the browser's frame", "themes/wemet/theme.yml", "masthead: {light: \"#ffffff\"",
      "masthead: {light: \"#fffefe\""),
    Edit("a template", "themes/base/templates/layout.mustache", "</head>", "<!-- … --></head>"),
    Edit("a word", "themes/base/strings/en.yml", "Skip to the text", "Skip to all of the text"),
    Edit("an icon", "themes/base/assets/icons.svg", "</svg>", "<!-- … --></svg>"),
  ])
  func `A change of what else pages take from the theme renders them`(_ edit: Edit) throws {
    let desk = try Desk()
    try Edit.look.make(in: desk.content)
    try edit.make(in: desk.content)
    #expect(try desk.build())
    #expect(try desk.isClean())
  }

  @Test func `A page that has the stylesheet's name in its text is rendered`() throws {
    let desk = try Desk()
    let assets = try FileManager.default.contentsOfDirectory(atPath: desk.site + "/wemet/assets")
    let name = try #require(assets.first { $0.hasSuffix(".css") })
    let text = "content/entities/wemet/privacy/fr.md"
    try desk.content.write(desk.content.text(text) + "\nVoir `\(name)`.\n", to: text)
    #expect(try desk.build(drafts: true))
    try Edit.look.make(in: desk.content)
    #expect(try desk.build(drafts: true))
    #expect(try desk.isClean(drafts: true))
  }

  @Test func `A template that links a stylesheet in other words renders its pages`() throws {
    let desk = try Desk()
    let link = "<link rel=\"stylesheet\" href=\"{{head.stylesheet}}\">"
    try Edit(
      "", "themes/base/templates/layout.mustache", link, "<link href=\"{{head.stylesheet}}\" rel=\"stylesheet\">"
    )
    .make(in: desk.content)
    #expect(try desk.build())
    try Edit.look.make(in: desk.content)
    #expect(try desk.build())
    #expect(try desk.isClean())
  }

  @Test func `A page that somebody altered is rendered`() throws {
    let desk = try Desk()
    let page = "site/wemet/fr/index.html"
    try desk.content.write(desk.content.text(page) + " ", to: page)
    try Edit.look.make(in: desk.content)
    #expect(try desk.build())
    #expect(try desk.isClean())
  }

  @Test func `Pages that have compressed copies are rendered`() throws {
    let desk = try Desk()
    try Edit("", "content/site.yml", "time_zone: UTC", "time_zone: UTC\nprecompress: true").make(in: desk.content)
    #expect(try desk.build())
    try Edit.look.make(in: desk.content)
    #expect(try desk.build())
    #expect(try desk.isClean())
  }

  @Test func `A page that has a second name on the disk is replaced, not written to`() throws {
    let desk = try Desk()
    let (page, copy) = (desk.site + "/wemet/fr/index.html", desk.content.root + "/copy.html")
    try FileManager.default.linkItem(atPath: page, toPath: copy)
    let old = try Data(contentsOf: URL(fileURLWithPath: page))
    #expect(try desk.build())
    try Edit.look.make(in: desk.content)
    #expect(try !desk.build())
    #expect(try desk.isClean())
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == old)
  }

  @Test func `A page is written to where what changes lies in one block, and replaced elsewhere`() throws {
    let desk = try Desk()
    let page = "/wemet/fr/index.html"
    // The digest in the stylesheet's name begins in one block and ends in the next.
    let middle = try #require(try desk.placeOfDigest(in: page)) + 4
    let padding = String(repeating: "-", count: 4096 - middle - "<!--  -->".utf8.count)
    try Edit("", "themes/base/templates/layout.mustache", "<meta charset", "<!-- \(padding) --><meta charset")
      .make(in: desk.content)
    #expect(try desk.build())
    let pages = try FileManager.default.subpathsOfDirectory(atPath: desk.site + "/wemet").filter {
      $0.hasSuffix(".html")
    }.map { "/wemet/" + $0 }
    let before = try pages.map(desk.inode)
    let places = try pages.map(desk.placeOfDigest)
    try Edit.look.make(in: desk.content)
    #expect(try !desk.build())
    #expect(try desk.isClean())
    var kept = 0
    for (index, page) in pages.enumerated() {
      let isWritten = try desk.inode(page) == before[index]
      if isWritten { kept += 1 }
      guard let place = places[index] else { continue }
      if place % 4096 == 4092 { #expect(!isWritten, "\(page) was written to") }
      if place % 4096 <= 4088 { #expect(isWritten, "\(page) was replaced") }
    }
    #expect(kept > pages.count / 2)
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let old: String
    let new: String

    static let look = Edit("a token", "themes/base/theme.yml", "  space: 1.5rem", "  space: 1.6rem")

    init(_ words: String, _ path: String, _ old: String, _ new: String) {
      (testDescription, self.path, self.old, self.new) = (words, path, old, new)
    }

    func make(in content: Draftsman) throws {
      let text = try content.text(path)
      let edited = text.replacingOccurrences(of: old, with: new)
      #expect(edited != text, "\(path) has no `\(old)`")
      try content.write(edited, to: path)
    }
  }

  /// The sample, built once with records.
  private struct Desk {
    let content: Draftsman
    var site: String { content.root + "/site" }

    init() throws {
      content = try Draftsman()
      _ = try build()
    }

    /// Whether the build rendered anything.
    func build(drafts: Bool = false) throws -> Bool {
      let times = StageTimes { DispatchTime.now().uptimeNanoseconds }
      var options = BuildOptions(root: content.root, output: site, clock: Draftsman.clock, showsDrafts: drafts)
      options.program = "tests"
      options.listener.times = times
      #expect(try SiteBuild(options).run().written != nil)
      return times.all[.render] != nil
    }

    /// Whether the site is what a build of everything makes.
    func isClean(drafts: Bool = false) throws -> Bool {
      let clean = content.root + "/clean"
      _ = try SiteBuild(
        BuildOptions(root: content.root, output: clean, clock: Draftsman.clock, showsDrafts: drafts)
      ).run()
      return try files(site) == files(clean)
    }

    /// Where in a page the eight digits of its stylesheet's name begin.
    func placeOfDigest(in page: String) throws -> Int? {
      let text = try content.text("site" + page)
      return text.range(of: "assets/style.").map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) }
    }

    func inode(_ page: String) throws -> UInt64? {
      try FileManager.default.attributesOfItem(atPath: site + page)[.systemFileNumber] as? UInt64
    }

    private func files(_ folder: String) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where !Draftsman.isFolder(folder + "/" + path) {
        files[path] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
      }
      return files
    }
  }
}
