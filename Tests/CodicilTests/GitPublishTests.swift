import Foundation
import Testing

/// `codicil publish` to a branch of a bare repository.
struct GitPublishTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  init() throws {
    company = try Company()
    let site = try company.workshop.text("content/site.yml")
    try company.workshop.write(
      site + "targets:\n  pages: {git: {remote: pages.git, branch: gh-pages}}\n", to: "content/site.yml")
    #expect(
      try Program.run(["release", "acme/privacy", "--date", "2024-01-01"], in: company.workshop.folder).code == 0)
    #expect(try git("init --quiet --bare pages.git").code == 0)
  }

  private func git(_ arguments: String) throws -> (code: Int32, told: String) {
    try RcloneServer.shell("git " + arguments, in: workshop.folder)
  }

  private func lines(_ arguments: String) throws -> [String] {
    try git(arguments).told.split(separator: "\n").map(String.init)
  }

  private func publish(_ arguments: String..., author: Bool = true) throws -> Program.Outcome {
    let names = author ? ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"] : []
    let addresses = author ? ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"] : []
    var environment = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"]
    for name in names { environment[name] = "Ada" }
    for name in addresses { environment[name] = "ada@acme.example" }
    return try Program.run(["publish", "pages"] + arguments, in: workshop.folder, environment: environment)
  }

  @Test func `A branch gets the files byte for byte, and then one commit with what changed`() throws {
    // Neither attributes nor what is ignored touch what is published.
    try workshop.write("*.html\n", to: ".gitignore")
    try workshop.write("* text eol=crlf\n", to: ".gitattributes")
    let first = try publish()
    #expect(first.code == 0, "\(first.complained)")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let built = try FileTree.bytes(of: workshop.url("site")).filter { !$0.key.hasPrefix(".codicil") }
    #expect(try git("clone --quiet --branch gh-pages pages.git clone").code == 0)
    let cloned = try FileTree.bytes(of: workshop.url("clone")).filter { !$0.key.hasPrefix(".git/") }
    #expect(FileTree.differences(built.merging([".nojekyll": Data()]) { $1 }, cloned) == "")

    let card = try workshop.text(Company.entityFile)
    try workshop.write(card.replacing("1 Old Street", with: "2 New Street"), to: Company.entityFile)
    let plan = try publish("--dry-run").told.split(separator: "\n").filter { $0.hasPrefix("send ") }
    #expect(try lines("--git-dir pages.git rev-list gh-pages").count == 1)
    #expect(try publish().code == 0)
    #expect(try lines("--git-dir pages.git rev-list gh-pages").count == 2)
    #expect(
      try Set(lines("--git-dir pages.git diff --name-only gh-pages~ gh-pages"))
        == Set(plan.map { $0.dropFirst(5) }.map(String.init)))
    #expect(
      try lines("--git-dir pages.git log -1 --format=%an,%ae,%s gh-pages") == [
        "Ada,ada@acme.example,Publish pages: \(plan.count) sent, 0 deleted"
      ])
    #expect(try publish().told.contains(": 0 sent, 0 deleted"))
    #expect(try lines("--git-dir pages.git rev-list gh-pages").count == 2)
  }

  @Test func `What others put into the branch is deleted only when that is allowed, the domain stays`() throws {
    #expect(try publish().code == 0)
    #expect(try git("clone --quiet --branch gh-pages pages.git clone").code == 0)
    for index in 0..<20 { try workshop.write("old", to: "clone/old/\(index).html") }
    try workshop.write("policies.example.org\n", to: "clone/CNAME")
    let commit = "-c user.name=Bob -c user.email=bob@acme.example commit --quiet -m more"
    #expect(try git("-C clone add --all && git -C clone \(commit) && git -C clone push --quiet").code == 0)
    #expect(try publish().code == 2)
    let outcome = try publish("--max-delete", "20")
    #expect(outcome.told.contains(": 0 sent, 20 deleted"), "\(outcome.complained)")
    let files = try lines("--git-dir pages.git ls-tree -r --name-only gh-pages")
    #expect(files.contains("CNAME") && !files.contains { $0.hasPrefix("old/") })
    #expect(try lines("--git-dir pages.git rev-list gh-pages").count == 3)
  }

  @Test func `The repository of the content is used, and its files and index stay as they are`() throws {
    let author = "-c user.name=Bob -c user.email=bob@acme.example"
    #expect(try git("init --quiet . && git add content && git \(author) commit --quiet -m content").code == 0)
    #expect(
      try git("remote add web pages.git && git config user.name Eve && git config user.email eve@acme.example").code
        == 0)
    try workshop.write(
      workshop.text("content/site.yml").replacing("remote: pages.git", with: "remote: web"), to: "content/site.yml")
    let status = try lines("status --porcelain")
    let outcome = try publish(author: false)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(try lines("--git-dir pages.git log -1 --format=%an gh-pages") == ["Eve"])
    #expect(try lines("status --porcelain").filter { !$0.contains("receipts") && !$0.contains(".codicil") } == status)
  }

  @Test func `Who commits must be known`() throws {
    try workshop.write("", to: "home/empty")
    let outcome = try Program.run(
      ["publish", "pages"], in: workshop.folder,
      environment: [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "",
        "GIT_COMMITTER_NAME": "",
      ])
    #expect(outcome.code == 3)
    #expect(outcome.complained.contains("codicil: git could not commit: "))
    #expect(outcome.complained.contains("git config user.name and user.email"))
  }

  @Test func `A repository that can't be reached is told without its secrets`() throws {
    #expect(try git("init --quiet . && git remote add web https://me:hunter-two@127.0.0.1:9/pages.git").code == 0)
    try workshop.write(
      workshop.text("content/site.yml").replacing("remote: pages.git", with: "remote: web"), to: "content/site.yml")
    let outcome = try publish()
    #expect(outcome.code == 3)
    #expect(outcome.complained.contains("codicil: git could not reach the target"))
    #expect(!outcome.complained.contains("hunter"))
  }
}
