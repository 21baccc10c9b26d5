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

  private static let files = [
    "themes/base/assets/style.css", "themes/base/assets/more.svg", "themes/base/templates/text.mustache",
    "themes/base/theme.yml", "themes/base/strings/en.yml", "content/site.yml", "content/parties/more.yml",
    "content/laws/gdpr.yml", "content/wording/en.yml", "content/entities/acme/entity.yml",
    "content/entities/acme/privacy/policy.yml", "content/entities/acme/privacy/fr.md",
    "content/entities/acme/privacy/ar.md", "content/clauses/storage/ar.md",
  ]

  @Test(arguments: files)
  func `A link to nothing is told`(_ path: String) throws {
    let workshop = try Self.without(path)
    try workshop.link(path, to: "gone")
    try refuse(
      workshop, path, "this is a link to gone, which is not there [broken-link]",
      "put the file itself here, let the link lead to it, or remove the link")
  }

  @Test(arguments: files)
  func `A pipe in the place of a file is told, and nobody waits for it`(_ path: String) throws {
    let workshop = try Self.without(path)
    try workshop.write("", to: path)
    try workshop.remove(path)
    #expect(mkfifo(workshop.url(path).path(percentEncoded: false), 0o600) == 0)
    try refuseOther(workshop, path, "a pipe")
  }

  @Test(arguments: files.filter { !$0.contains("assets/") })
  func `A folder in the place of a file is told`(_ path: String) throws {
    let workshop = try Self.without(path)
    try workshop.write("", to: path + "/file")
    try refuseOther(workshop, path, "a folder")
  }

  @Test func `A link to a folder in the place of a file is told`() throws {
    let workshop = try Workshop.sound()
    try workshop.link("content/parties/more.yml", to: ".")
    try refuseOther(workshop, "content/parties/more.yml", "a link to a folder")
  }

  @Test func `A socket in the place of a file is told`() throws {
    let workshop = try Workshop.sound()
    let path = "content/entities/acme/privacy/ar.md"
    let made = try Program.run(
      shell: "cd content/entities/acme/privacy && python3 -c 'import socket; socket.socket(1).bind(\"ar.md\")'",
      in: workshop.folder)
    try #require(made.code == 0)
    try refuseOther(workshop, path, "a socket")
  }

  private static let folders = [
    "themes/base/assets", "themes/base/templates", "themes/base/strings", "content/parties", "content/laws",
    "content/clauses", "content/entities", "content/entities/acme/privacy/versions",
  ]

  @Test(arguments: folders)
  func `A link to nothing in the place of a folder is told`(_ path: String) throws {
    let workshop = try Self.without(path)
    try workshop.link(path, to: "gone")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("\(path): error: this is a link to gone, which is not there [broken-link]\n"))
  }

  @Test(arguments: folders.filter { !$0.contains("strings") })
  func `A file in the place of a folder is told`(_ path: String) throws {
    let workshop = try Self.without(path)
    try workshop.write("", to: path)
    try refuse(
      workshop, path, "this is a file, where a folder belongs [not-a-folder]",
      "put a folder here, or remove what stands here")
  }

  #if os(Linux)
    @Test(arguments: [
      ("touch", "themes/base/templates", ".mustache"), ("touch", "themes/base/assets", ".svg"),
      ("touch", "content/parties", ".yml"), ("touch", "content/wording", ".yml"),
      ("touch", "content/clauses/storage", ".md"),
      ("touch", "content/entities/acme/privacy", ".md"), ("mkdir", "content/entities", ""),
      ("mkdir", "content/clauses", ""),
      ("mkdir", "content/entities/acme", ""), ("mkdir", "content/entities/acme/privacy/versions", ""),
      ("mkdir", "themes/base/assets", ""),
    ])
    func `A name that is not UTF-8 is told`(_ make: String, _ folder: String, _ ending: String) throws {
      let workshop = try Workshop.sound()
      let made = try Program.run(
        shell: "mkdir -p \(folder); \(make) \"\(folder)/$(printf 'a\\377b')\(ending)\"", in: workshop.folder)
      try #require(made.code == 0)
      try refuse(
        workshop, "\(folder)/a\u{FFFD}b\(ending)",
        "this name is not UTF-8: its other bytes are shown as \u{FFFD} [misplaced-file]",
        "rename it, best in ASCII letters")
    }
  #endif

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

  private static func without(_ path: String) throws -> Workshop {
    let workshop = try Workshop.sound()
    if workshop.exists(path) { try workshop.remove(path) }
    return workshop
  }

  private func refuseOther(_ workshop: Workshop, _ path: String, _ what: String) throws {
    try refuse(
      workshop, path, "this is \(what), where a file belongs [not-a-file]",
      "put a file here, or remove what stands here")
  }

  private func refuse(_ workshop: Workshop, _ path: String, _ fault: String, _ mend: String) throws {
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.contains("\(path): error: \(fault)\n    \(mend)\n"), "\(outcome.complained)")
    #expect(!workshop.exists("site/index.html"))
  }
}
