import Foundation
import Testing

/// Versions made by hand, sealed as they are.
struct AdoptionTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  init() throws {
    company = try Company()
    let folder = Company.versions
    // Nothing but a title and a date.
    try workshop.write(
      "---\ntitle: First\nlast_updated: 2017-03-01\n---\n\nWe are **small**.\n", to: folder + "/2017-03-01/en.md")
    // Line ends of Windows, a byte order mark, a card that names its host.
    let windows = "\u{FEFF}---\ntitle: Second # of three\neffective: 2018-06-01\n---\n\n## Storage {#s}\n\nBy us.\n"
    try workshop.write(windows.replacing("\n", with: "\r\n"), to: folder + "/2018-05-25/en.md")
    try workshop.write("name: Acme Ltd\nhost: harbour\nlaws: [gdpr]\n", to: folder + "/2018-05-25/entity.yml")
    // Two languages, no card.
    try workshop.write("---\ntitle: Third\n---\n\n## Storage\n\nBy others.\n", to: folder + "/2019-01-01.2/en.md")
    try workshop.write("---\ntitle: Troisième\n---\n\n## Garde\n\nPar d'autres.\n", to: folder + "/2019-01-01.2/fr.md")
  }

  @Test func `Three folders are sealed, their words untouched, and the next version is a release`() throws {
    let before = try FileTree.bytes(of: workshop.url(Company.versions))
    #expect(try company.run("build", "--as-of", Company.later).code == 0)
    let pages = try ["2017-03-01", "2018-05-25", "2019-01-01.2"].map {
      try company.article("en/privacy/versions/\($0)/")
    }

    let sealed = try company.must("seal", "acme/privacy")

    #expect(sealed.told.contains("sealed acme/privacy 2018-05-25"))
    #expect(sealed.told.hasSuffix("head \(try company.head())\n"))
    #expect(try company.acts() == ["adopted", "adopted", "adopted"])
    let after = try FileTree.bytes(of: workshop.url(Company.versions))
    #expect(Set(after.keys) == Set(before.keys).union(["ledger.yml"]))
    for (path, bytes) in before where path.hasSuffix(".md") {
      let (old, new) = (String(decoding: bytes, as: UTF8.self), String(decoding: after[path] ?? Data(), as: UTF8.self))
      let ending = old.contains("\r\n") ? "\r\n" : "\n"
      let (oldParts, newParts) = (
        old.components(separatedBy: "---" + ending), new.components(separatedBy: "---" + ending)
      )
      #expect(newParts.count == 3 && newParts[2] == oldParts[2] && newParts[0] == oldParts[0], "\(path)")
      #expect(newParts[1].hasPrefix(oldParts[1]), "\(path)")
      #expect(newParts[1].contains("numbering: none" + ending))
    }
    try company.publish()
    for (id, page) in zip(["2017-03-01", "2018-05-25", "2019-01-01.2"], pages) {
      #expect(try company.article("en/privacy/versions/\(id)/") == page)
    }
    #expect(try company.words("en/privacy/changes/").contains("from the company’s records."))
    #expect(try company.data().versions.map(\.act) == ["adopted", "adopted", "adopted"])

    try company.announce()
    try company.release("--date", "2020-01-01")
    try company.publish()
    #expect(try company.unreleased() == nil)
    #expect(try company.run("show", "acme/privacy", "--on", "2018-05-31").complained.contains("privacy 2017-03-01"))
    #expect(try company.run("show", "acme/privacy", "--on", "2018-06-01").complained.contains("privacy 2018-05-25"))
  }

  @Test func `What was sealed does not change with policy.yml, entity.yml or a party`() throws {
    try company.must("seal", "acme/privacy")
    try company.publish()
    let paths = ["2017-03-01", "2018-05-25", "2019-01-01.2"].map { "en/privacy/versions/\($0)/" }
    let pages = try paths.map { try company.words($0) }
    try workshop.write("numbering: legal\nlayout: accordion\nsource_locale: fr\n", to: Company.policy + "/policy.yml")
    try company.edit(Company.entityFile, "time_zone: Europe/Paris", "time_zone: Pacific/Tahiti")
    try company.edit(Company.entityFile, "1 Old Street", "9 New Street")
    try company.edit("content/parties/harbour.yml", "Harbour Hosting", "Port Hosting")
    try company.publish()
    for (path, page) in zip(paths, pages) { #expect(try company.words(path) == page, "\(path)") }
    #expect(pages[1].contains("Harbour Hosting"))
  }

  @Test func `A second seal is refused, and one without versions, with its way out`() throws {
    try company.must("seal", "acme/privacy")
    let told = try company.refused(["seal", "acme/privacy"], with: "already-sealed")
    #expect(told.complained.contains("codicil release acme/privacy"))
    let empty = try Company()
    let none = try empty.refused(["seal", "acme/privacy"], with: "no-versions")
    #expect(none.complained.contains("codicil release acme/privacy"))
    #expect(try empty.run("seal", "acme/other").code == 2)
  }

  @Test func `Front matter to which no line can be added is refused`() throws {
    try workshop.write(
      "---\n{title: First, last_updated: 2017-03-01}\n---\n\nText.\n", to: Company.versions + "/2017-03-01/en.md")
    _ = try company.refused(["seal", "acme/privacy"], with: "front-matter-form")
  }

  @Test func `A clone that rewrites line ends still verifies`() throws {
    try company.must("seal", "acme/privacy")
    try company.announce()
    try company.release("--date", "2020-01-01")
    let git = Git(workshop.folder)
    guard try git.run("init", "-q") else { return }
    for arguments in [["add", "-A"], ["commit", "-q", "-m", "All"]] { #expect(try git.run(arguments)) }
    let clone = try Workshop()
    #expect(
      try Git(clone.folder).run(
        "-c", "core.autocrlf=true", "clone", "-q", workshop.folder.path(percentEncoded: false), "copy"))
    #expect(try clone.text("copy/" + Company.policy + "/en.md").contains("\r\n"))
    for arguments in [["verify"], ["build", "--as-of", Company.later]] {
      let outcome = try Program.run(arguments, in: clone.url("copy"))
      #expect(outcome.code == 0, "\(outcome.complained)")
      #expect(!outcome.complained.contains("not released"))
    }
    #expect(
      try FileTree.bytes(of: clone.url("copy/" + Company.versions))
        == FileTree.bytes(of: workshop.url(Company.versions)))
  }
}

/// The real git, in a folder.
struct Git {
  let folder: URL

  init(_ folder: URL) { self.folder = folder }

  func run(_ arguments: String...) throws -> Bool { try run(arguments) }

  /// Whether it succeeded.
  func run(_ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.safecrlf=false"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
