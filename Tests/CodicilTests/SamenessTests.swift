import Foundation
import Testing

/// Same input, same bytes; and what did not change is not touched.
struct SamenessTests {
  @Test func `The same command gives the same bytes, and the second time touches no file`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try Program.run(["build", "--output", "other"], in: workshop.folder).code == 0)
    #expect(
      FileTree.differences(
        try FileTree.bytes(of: workshop.url("site")), try FileTree.bytes(of: workshop.url("other"))) == "")
    let before = try FileTree.entries(of: workshop.url("site"))
    let again = try Program.run(["build"], in: workshop.folder)
    #expect(again.told.hasSuffix("0 changed, 0 removed\n"))
    #expect(try FileTree.entries(of: workshop.url("site")) == before)
  }

  @Test func `An edit changes the files that show it and no other`() throws {
    let workshop = try Workshop.sound()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let before = try FileTree.entries(of: workshop.url("site"))
    try workshop.append("\nOne more line.\n", to: "content/entities/acme/privacy/fr.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let after = try FileTree.entries(of: workshop.url("site"))
    #expect(Set(before.keys) == Set(after.keys))
    let changed = after.keys.filter { after[$0] != before[$0] }
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { $0.hasPrefix("acme/fr/privacy/") }, "\(changed)")
  }

  @Test func `A text that goes takes its files with it, and empty folders too`() throws {
    let workshop = try Workshop.sound()
    try workshop.write(
      "---\ntitle: Cookies\nlast_updated: 2026-01-01\n---\n\nText.\n", to: "content/entities/acme/cookies/en.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(workshop.exists("site/acme/en/cookies/index.html"))
    try workshop.remove("content/entities/acme/cookies")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(!workshop.exists("site/acme/en/cookies"))
  }

  @Test func `A build of one entity leaves the folders of the others and the home page as they are`() throws {
    let workshop = try Workshop.sound()
    try workshop.copy(workshop.url("content/entities/acme"), to: "content/entities/beta")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let before = try FileTree.entries(of: workshop.url("site"))
    for entity in ["acme", "beta"] {
      try workshop.append("\nOne more line.\n", to: "content/entities/\(entity)/privacy/en.md")
    }
    #expect(try Program.run(["build", "acme"], in: workshop.folder).code == 0)
    let after = try FileTree.entries(of: workshop.url("site"))
    let changed = Set(before.keys).union(after.keys).filter { after[$0] != before[$0] }
    #expect(!changed.isEmpty && changed.allSatisfy { $0.hasPrefix("acme/") }, "\(changed)")
  }

  @Test(arguments: ["folder becomes file", "file becomes folder"])
  func `A file and a folder may take each other's place`(_ change: String) throws {
    let workshop = try Workshop.sound()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let expected = try FileTree.bytes(of: workshop.url("site"))
    if change == "folder becomes file" {
      try workshop.remove("site/acme/en")
      try workshop.write("old", to: "site/acme/en")
    } else {
      try workshop.remove("site/acme/en/index.html")
      try workshop.write("old", to: "site/acme/en/index.html/old.txt")
    }
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(FileTree.differences(expected, try FileTree.bytes(of: workshop.url("site"))) == "")
  }

  @Test func `An entity among hundreds is built as it is alone`() throws {
    let workshop = try Workshop.sound()
    // More than a build holds in memory until their turn comes (`EntityLook.held`).
    for number in 0..<505 {
      let folder = "content/entities/company-\(number)"
      try workshop.write("name: Company \(number)\nlocales: [en]\n", to: folder + "/entity.yml")
      try workshop.write("---\ntitle: Terms\nlast_updated: 2026-01-01\n---\n\nText.\n", to: folder + "/terms/en.md")
    }
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    for id in ["company-0", "company-99"] {
      let alone = try Workshop.sound()
      try alone.copy(workshop.url("content/entities/" + id), to: "content/entities/" + id)
      #expect(try Program.run(["build"], in: alone.folder).code == 0)
      let own = try FileTree.bytes(of: alone.url("site/" + id))
      #expect(!own.isEmpty)
      #expect(FileTree.differences(own, try FileTree.bytes(of: workshop.url("site/" + id))) == "")
    }
    #expect(try Program.run(["build"], in: workshop.folder).told.hasSuffix("0 changed, 0 removed\n"))
  }

  @Test(arguments: ["byte order mark", "CRLF"])
  func `A byte order mark and CRLF are read as if absent`(_ form: String) throws {
    let plain = try Workshop.sound()
    let other = try Workshop.sound()
    for path in try FileTree.paths(of: other.url("content")) + [
      "../themes/base/theme.yml", "../themes/base/strings/en.yml",
    ] {
      let text = try other.text("content/" + path)
      try other.write(form == "CRLF" ? text.replacing("\n", with: "\r\n") : "\u{FEFF}" + text, to: "content/" + path)
    }
    for workshop in [plain, other] { #expect(try Program.run(["build"], in: workshop.folder).code == 0) }
    #expect(
      FileTree.differences(
        try FileTree.bytes(of: plain.url("site")), try FileTree.bytes(of: other.url("site"))) == "")
  }

  @Test func `A megabyte of text, and words without end, are built`() throws {
    let workshop = try Workshop.sound()
    let line = "Words of {{entity.name}} with *emphasis*, `code` and [a link](#storage) that fill a line.\n"
    let odd = String(repeating: "[", count: 20_000) + "\n\n" + String(repeating: "*a ", count: 20_000) + "\n\n"
    try workshop.append("\n" + odd + String(repeating: line, count: 11_000), to: "content/entities/acme/privacy/en.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(try Data(contentsOf: workshop.url("site/acme/en/privacy/index.html")).count > 1_000_000)
  }
}

extension Workshop {
  func append(_ text: String, to path: String) throws {
    try write(try self.text(path) + text, to: path)
  }
}
