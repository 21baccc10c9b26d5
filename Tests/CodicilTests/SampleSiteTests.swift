import Foundation
import Testing

/// The site of the repository's own content.
struct SampleSiteTests {
  @Test func `Every link and anchor inside an entity's folder resolves, in the folder alone`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    for entity in ["wepremium", "weprode", "wemet", "marosoap", "whiteprovider"] {
      let moved = try Workshop()
      try moved.copy(workshop.url("site/" + entity), to: "elsewhere/deep")
      let checker = try LinkChecker(moved.url("elsewhere/deep"))
      #expect(checker.count > 5)
      #expect(checker.faults() == [])
    }
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
  }

  @Test func `With --file-links every link names a file`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build", "--file-links"], in: workshop.folder).code == 0)
    #expect(try LinkChecker(workshop.url("site")).faults() == [])
    for path in try FileTree.paths(of: workshop.url("site")) where path.hasSuffix(".html") {
      let page = try HTMLPage(Data(contentsOf: workshop.url("site/" + path)))
      let folders = page.links.filter { link in
        !LinkChecker.isAbsolute(link) && link.split(separator: "#").first.map { $0.hasSuffix("/") } ?? false
      }
      #expect(folders == [] || path.hasSuffix("404.html"), "\(path)")
    }
  }

  @Test func `No page asks anything of another site, and none has inline style or script`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    for path in try FileTree.paths(of: workshop.url("site")) where path.hasSuffix(".html") {
      let page = try HTMLPage(Data(contentsOf: workshop.url("site/" + path)))
      for element in page.elements {
        let fetched = ["link", "script", "img", "source", "iframe"].contains(element.name)
        let isNamed = ["canonical", "alternate"].contains(element.attributes["rel"] ?? "")
        if fetched, !isNamed {
          for link in ["href", "src", "srcset"].compactMap({ element.attributes[$0] }) {
            #expect(!LinkChecker.isAbsolute(link) && !link.hasPrefix("//"), "\(path): \(link)")
          }
        }
        #expect(element.attributes.keys.allSatisfy { $0 != "style" && !$0.hasPrefix("on") }, "\(path): \(element)")
        // A block of data is not run.
        let isData = element.attributes["type"] == "application/ld+json"
        #expect(element.name != "style", "\(path)")
        #expect(element.name != "script" || isData || element.attributes["src"] != nil, "\(path)")
      }
    }
  }

  @Test func `The five companies stand in French and English, with the shapes that their texts use`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build", "--as-of", "2026-06-01"], in: workshop.folder).code == 0)
    for entity in ["wepremium", "weprode", "wemet", "marosoap", "whiteprovider"] {
      for locale in ["fr", "en"] {
        let page = try workshop.page("site/\(entity)/\(locale)/index.html")
        #expect(page.first("html")?.attributes["lang"] == locale)
      }
    }
    for page in try workshop.texts(of: "wemet", in: "en") {
      let row = page.all("th").count
      #expect(row >= 3)
      #expect(page.first("table") != nil)
    }
    let numbers = try workshop.texts(of: "whiteprovider", in: "fr").flatMap { page in
      page.all("span").filter { $0.attributes["class"] == "number" }.map(\.text)
    }
    #expect(Set(numbers).isSuperset(of: ["I.", "II.", "A.", "B."]))
    let notices = try workshop.texts(of: "weprode", in: "fr").filter {
      $0.first("title")?.text.contains("légales") ?? false
    }
    #expect(notices.count == 1)
    let card = try #require(notices.first?.all("aside").first)
    for fact in ["Weprode", "OVH"] { #expect(card.text.localizedCaseInsensitiveContains(fact)) }
  }

  @Test func `The language switch leads to the same document, and there to a section of the same id`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    var compared = 0
    for path in try FileTree.paths(of: workshop.url("site")) where path.hasSuffix("/index.html") {
      let page = try workshop.page("site/" + path)
      guard path.contains("/fr/"), page.textLanguage == "fr" else { continue }
      let link = try #require(page.all("a").first { $0.attributes["hreflang"] == "en" }?.attributes["href"])
      let target = try #require(URL(string: link, relativeTo: workshop.url("site/" + path)))
      let other = try HTMLPage(Data(contentsOf: target.absoluteURL.appending(path: "index.html")))
      let folder = target.absoluteURL.path().split(separator: "/")
      #expect(folder.contains("versions") == path.contains("/versions/"))
      guard other.textLanguage == "en" else { continue }
      #expect(page.headingIDs == other.headingIDs, "\(path)")
      compared += 1
    }
    #expect(compared >= 10)
  }

  @Test func `Two days put different versions in force`() throws {
    let workshop = try Workshop.sample()
    var pages: [Set<String>] = []
    for day in ["2024-01-01", "2027-01-01"] {
      #expect(try Program.run(["build", "--as-of", day], in: workshop.folder).code == 0)
      var shown: Set<String> = []
      for page in try workshop.texts(of: "wemet", in: "fr") + workshop.texts(of: "whiteprovider", in: "fr") {
        shown.insert(page.first("article")?.text ?? "")
      }
      pages.append(shown)
    }
    #expect(pages[0] != pages[1])
  }
}

extension HTMLPage {
  /// The language of the text, which may be another than that of the page around it.
  var textLanguage: String? {
    elements.first { $0.attributes["class"]?.split(separator: " ").first == "text" }?.attributes["lang"]
  }

  /// The ids of the sections of the text, in order.
  var headingIDs: [String] {
    elements.filter { $0.name.count == 2 && $0.name.hasPrefix("h") && $0.name != "hr" }
      .compactMap { $0.attributes["id"] }
  }
}

extension Workshop {
  /// The repository's content and themes.
  static func sample() throws -> Workshop {
    let workshop = try Workshop()
    for folder in ["content", "themes"] { try workshop.copy(Repository.root.appending(path: folder), to: folder) }
    return workshop
  }

  func page(_ path: String) throws -> HTMLPage {
    try HTMLPage(Data(contentsOf: url(path)))
  }

  /// The pages of the texts in force (and upcoming ones without a predecessor).
  func texts(of entity: String, in locale: String) throws -> [HTMLPage] {
    let folder = "site/\(entity)/\(locale)"
    return try FileTree.paths(of: url(folder)).filter {
      $0.split(separator: "/").count == 2 && $0.hasSuffix("/index.html")
    }
    .map { try page(folder + "/" + $0) }
  }
}
