import Foundation
import Testing

/// What was sealed and is not as it was: build and verify name it, and pass once it is restored.
struct AlterationTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let frozen = Company.versions + "/2020-01-01/fr.md"
  private let ledgerFile = Company.versions + "/ledger.yml"

  init() throws {
    company = try Company()
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01")
  }

  /// Both commands must fail and name the path.
  private func isNoticed(_ path: String, place: SourceLocation = #_sourceLocation) throws {
    for arguments in [["verify"], ["build"]] {
      let outcome = try company.run(arguments)
      #expect(outcome.code == 1, "\(arguments) after \(path) was altered", sourceLocation: place)
      #expect(outcome.complained.contains(path), "\(outcome.complained)", sourceLocation: place)
    }
    #expect(!workshop.exists("site/index.html"), sourceLocation: place)
  }

  private func isRestored(place: SourceLocation = #_sourceLocation) throws {
    #expect(try company.run("verify").code == 0, sourceLocation: place)
  }

  @Test func `Any byte of a frozen file, of the card or of the ledger`() throws {
    var random = Seed(5)
    for path in [frozen, Company.versions + "/2020-02-01/entity.yml", ledgerFile] {
      let bytes = try Data(contentsOf: workshop.url(path))
      for place in [0, bytes.count - 1] + (0..<4).map({ _ in Int.random(in: 0..<bytes.count, using: &random) }) {
        var altered = bytes
        altered[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
        try workshop.write(altered, to: path)
        let outcome = try company.run("verify")
        #expect(outcome.code == 1 && outcome.complained.contains(path), "byte \(place) of \(path): \(outcome)")
      }
      try isNoticed(path)
      try workshop.write(bytes, to: path)
      try isRestored()
    }
    #expect(try company.run("build", "--as-of", Company.later).code == 0)
  }

  @Test func `A file is missing, or one is extra`() throws {
    let text = try workshop.text(frozen)
    try workshop.remove(frozen)
    try isNoticed(frozen)
    try workshop.write(text, to: frozen)
    let extra = Company.versions + "/2020-01-01/ar.md"
    try workshop.write(text, to: extra)
    try isNoticed(extra)
    try workshop.remove(extra)
    let inside = Company.versions + "/2020-01-01/more/fr.md"
    try workshop.write(text, to: inside)
    try isNoticed(Company.versions + "/2020-01-01/more")
    try workshop.remove(Company.versions + "/2020-01-01/more")
    try isRestored()
  }

  @Test func `A folder is missing, or one is extra`() throws {
    let spare = try Workshop()
    try spare.copy(workshop.url(Company.versions), to: "versions")
    try workshop.remove(Company.versions + "/2020-02-01")
    try isNoticed(Company.versions + "/2020-02-01")
    try workshop.copy(spare.url("versions"), to: Company.versions)
    try workshop.copy(spare.url("versions/2020-02-01"), to: Company.versions + "/2020-02-01.2")
    try isNoticed(Company.versions + "/2020-02-01.2")
    try workshop.remove(Company.versions + "/2020-02-01.2")
    try workshop.copy(spare.url("versions/2020-02-01"), to: Company.versions + "/backup")
    try isNoticed(Company.versions + "/backup")
    try workshop.remove(Company.versions + "/backup")
    try isRestored()
  }

  @Test func `The ledger is gone, or has lost its last entry`() throws {
    let ledger = try workshop.text(ledgerFile)
    try workshop.remove(ledgerFile)
    try isNoticed(ledgerFile)
    let cut = try #require(ledger.firstRange(of: "- number: 2"))
    try workshop.write(String(ledger[..<cut.lowerBound]), to: ledgerFile)
    try isNoticed(Company.versions + "/2020-02-01")
    try workshop.write(ledger, to: ledgerFile)
    try isRestored()
  }

  @Test func `A head that was kept elsewhere is current, earlier, or unknown`() throws {
    let second = try company.head()
    let first = try #require(try company.ledger().components(separatedBy: "previous: \"").last?.prefix(64))
    let current = try company.run("verify", "--head", second)
    #expect(current.code == 0 && current.told.contains("\(second): the head of this ledger"))
    let earlier = try company.run("verify", "--head", String(first).uppercased())
    #expect(earlier.code == 0 && earlier.told.contains("entry 1, sealed ") && earlier.told.contains("1 came after it"))
    let unknown = try company.run("verify", "--head", String(second.reversed()), "--head", second)
    #expect(unknown.code == 1 && unknown.complained.contains(String(second.reversed())))
    #expect(try company.run("verify", "--head", "12ab").code == 2)
    #expect(try company.run("verify", "nobody").code == 2)
  }

  @Test func `A built site verifies from its records, whole and as one entity's folder`() throws {
    try company.publish()
    let whole = try company.run("verify", "--site", "site", "--head", company.head())
    #expect(whole.told.contains("acme/privacy: 2 entries, 2 versions, head \(try company.head())"))
    let alone = try Workshop()
    try alone.copy(workshop.url("site/acme"), to: "elsewhere")
    let outcome = try Program.run(["verify", "--site", "elsewhere"], in: alone.folder)
    #expect(outcome.code == 0 && outcome.told.contains("privacy: 2 entries"), "\(outcome)")
    let fresh = try Company()
    try fresh.release("--date", "2020-01-01")
    #expect(try fresh.run("verify").told.contains("acme/privacy: 1 entry, 1 version, head "))

    for path in [
      "fr/confidentialite/versions/2020-01-01/policy.md", "records/privacy/2020-02-01/entity.yml",
      "records/privacy/ledger.yml",
    ] {
      let text = try alone.text("elsewhere/" + path)
      try alone.write(text + " ", to: "elsewhere/" + path)
      let altered = try Program.run(["verify", "--site", "elsewhere"], in: alone.folder)
      #expect(altered.code == 1 && altered.complained.contains(path), "\(altered.complained)")
      try alone.remove("elsewhere/" + path)
      let missing = try Program.run(["verify", "--site", "elsewhere"], in: alone.folder)
      #expect(missing.code == 1 && missing.complained.contains("records/privacy"), "\(missing.complained)")
      try alone.write(text, to: "elsewhere/" + path)
    }
    #expect(try Program.run(["verify", "--site", "elsewhere"], in: alone.folder).code == 0)
    #expect(try Program.run(["verify", "--site", "nowhere"], in: alone.folder).code == 2)
    try alone.write("<p>", to: "empty/index.html")
    #expect(try Program.run(["verify", "--site", "empty"], in: alone.folder).code == 1)
  }

  @Test func `A version of a day to come is sealed, but no part of the site yet`() throws {
    try company.change("3")
    try company.release("--date", "2070-01-01")
    try company.publish(asOf: "2060-01-01")
    #expect(!workshop.exists("site/acme/en/privacy/versions/2070-01-01"))
    let early = try company.run("verify", "--site", "site", "--as-of", "2060-01-01")
    #expect(early.code == 0 && early.complained.contains("2070-01-01 is sealed, but not published before its day"))
    // Once the day has come it must be there.
    let late = try company.run("verify", "--site", "site", "--as-of", "2071-01-01")
    #expect(late.code == 1 && late.complained.contains("folder 2070-01-01 is missing"))
    try company.publish(asOf: "2070-01-01")
  }

  @Test func `A stranger redoes it with a shell and sha256sum, as the records say`() throws {
    try company.publish()
    let page = try company.page("records/privacy/")
    let recipe = page.all("pre").map(\.text)
    try #require(recipe.count == 3)
    let records = workshop.url("site/acme/records/privacy")
    let chain = try shell(recipe[0], in: records)
    #expect(chain == "head \(try company.head())\n")
    let files = try shell(recipe[1], in: records)
    #expect(files.split(separator: "\n").count == 6 && files.split(separator: "\n").allSatisfy { $0.hasSuffix(": OK") })
    #expect(try shell(recipe[2], in: records) == "")
    try company.edit("site/acme/records/privacy/ledger.yml", "act: released", "act: adopted")
    #expect(try shell(recipe[0], in: records).contains("entry 1 was altered"))
  }

  private func shell(_ script: String, in folder: URL) throws -> String {
    let files = try Workshop()
    try files.write("", to: "out")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: files.url("out"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try files.text("out")
  }
}
