import Foundation
import Testing

/// Nothing that a build meets makes it lose a good site, leave its folders or never end.
struct SafetyTests {
  @Test func `A killed build leaves every file whole, old or new, and the next one mends the rest`() throws {
    let workshop = try Workshop.sample()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let old = try FileTree.bytes(of: workshop.url("site"))
    try workshop.append(
      "\nbanner_demonstration: A demonstration of {entity}.\n", to: "themes/weprode/strings/en.yml", orMake: true)
    for path in try FileTree.paths(of: workshop.url("content/parties")) {
      let file = "content/parties/" + path
      try workshop.write(try workshop.text(file).replacing("name: ", with: "name: New "), to: file)
    }
    #expect(try Program.run(["build", "--output", "new"], in: workshop.folder).code == 0)
    let new = try FileTree.bytes(of: workshop.url("new"))
    #expect(old != new)
    for delay in [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6] {
      let run = try Program.start(["build"], in: workshop.folder)
      Thread.sleep(forTimeInterval: delay)
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      for (path, bytes) in try FileTree.bytes(of: workshop.url("site")) where !path.hasPrefix(".codicil-staging/") {
        #expect(bytes == old[path] || bytes == new[path], "\(path) is torn after \(delay) seconds")
      }
    }
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(FileTree.differences(new, try FileTree.bytes(of: workshop.url("site"))) == "")
  }

  @Test(arguments: [
    "content/clauses/storage/en.md", "content/entities/acme/privacy/versions/2020-01-01/entity.yml",
    "content/parties/secret.yml", "content/entities/acme/privacy/policy.yml", "themes/base/assets/secret.txt",
    "themes/base/templates/secret.mustache",
  ])
  func `A link that leads out of content or a theme is refused`(_ path: String) throws {
    let workshop = try Workshop.sound()
    let secret = try Workshop()
    try secret.write("name: Secret\n", to: "secret")
    if workshop.exists(path) { try workshop.remove(path) }
    try workshop.link(path, to: secret.url("secret").path())

    let outcome = try Program.run(["build"], in: workshop.folder)

    #expect(outcome.code == 1)
    let target = secret.url("secret").resolvingSymlinksInPath().path()
    #expect(
      outcome.complained.hasPrefix(
        "\(path): error: this is a link to \(target), which lies outside [link-outside]\n    put the file itself here\n"
      ))
    for (path, bytes) in try FileTree.bytes(of: workshop.url("site")) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Secret"), "\(path)")
    }
  }

  @Test(arguments: ["content/entities/acme", "content/clauses/storage", "themes/base/strings"])
  func `A folder that is a link out of content or a theme is refused`(_ path: String) throws {
    let workshop = try Workshop.sound()
    let other = try Workshop()
    try other.copy(workshop.url(path), to: "there")
    try workshop.remove(path)
    try workshop.link(path, to: other.url("there").path())
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(outcome.complained.hasPrefix("\(path): error: this is a link to "))
  }

  @Test func `A link inside the content is followed`() throws {
    let workshop = try Workshop.sound()
    try workshop.remove("content/clauses/storage/fr.md")
    try workshop.link("content/clauses/storage/fr.md", to: "en.md")
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
  }

  @Test func `A link in the output is replaced, and what it leads to stays`() throws {
    let workshop = try Workshop.sound()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let expected = try FileTree.bytes(of: workshop.url("site"))
    let other = try Workshop()
    try other.write("keep", to: "index.html")
    try workshop.remove("site/acme/en")
    try workshop.link("site/acme/en", to: other.folder.path())
    try workshop.remove("site/robots.txt")
    try workshop.link("site/robots.txt", to: other.url("index.html").path())
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    #expect(FileTree.differences(expected, try FileTree.bytes(of: workshop.url("site"))) == "")
    #expect(try other.text("index.html") == "keep")
    #expect(try FileTree.paths(of: other.folder) == ["index.html"])
  }

  @Test(arguments: [
    ("content/site", "lies in content/, which holds sources"),
    ("content/entities/acme/site", "lies in content/, which holds sources"),
    ("themes/base/assets/site", "lies in themes/, which holds sources"),
    ("missing/../content/site", "lies in content/, which holds sources"),
    (".", "holds content/, from which the site is made"),
    ("..", "holds content/, from which the site is made"),
    ("./missing/..", "holds content/, from which the site is made"),
  ])
  func `An output among the sources or around them is refused`(_ folder: String, _ reason: String) throws {
    let workshop = try Workshop()
    let sound = try Workshop.sound()
    try workshop.copy(sound.folder, to: "site")
    // As if Codicil had made both.
    try workshop.write("", to: ".codicil-site")
    try workshop.write("", to: "site/.codicil-site")
    let before = try FileTree.bytes(of: workshop.folder)
    let outcome = try Program.run(["build", "--output", folder], in: workshop.url("site"))
    #expect(outcome.code == 2)
    #expect(outcome.complained == "codicil: \(folder) \(reason): name another folder with --output\n")
    #expect(FileTree.differences(before, try FileTree.bytes(of: workshop.folder)) == "")
  }

  @Test func `An output in another site is refused, for that site would remove it`() throws {
    let workshop = try Workshop.sound()
    #expect(try Program.run(["build"], in: workshop.folder).code == 0)
    let outcome = try Program.run(["build", "--output", "site/acme/inner"], in: workshop.folder)
    #expect(outcome.code == 2)
    #expect(
      outcome.complained.hasSuffix("/site, whose next build would remove it: name another folder with --output\n"))
    #expect(!workshop.exists("site/acme/inner"))
  }

  @Test(arguments: [
    (
      "file/site",
      "can't make the folder file/site: Not a directory. "
        + "Move away the file that stands where a folder above it must be, or name another folder"
    ),
    ("site", "can't make the folder ./.codicil/compressed: File exists. Move away the file that stands there"),
    (
      "loop/site",
      "can't read loop/site: Too many levels of symbolic links. "
        + "Mend the links on the way there, which lead back to themselves"
    ),
  ])
  func `What the machine refuses has exit code 3, and a mend`(_ output: String, _ message: String) throws {
    let workshop = try Workshop.sound()
    try workshop.write("", to: "file")
    try workshop.link("loop", to: "loop")
    try workshop.write("", to: ".codicil/compressed")
    try workshop.append("precompress: true\n", to: "content/site.yml", orMake: false)
    let outcome = try Program.run(["build", "--output", output], in: workshop.folder)
    #expect(outcome.code == 3)
    #expect(outcome.complained == "codicil: \(message)\n")
  }

  @Test func `A build that writes nothing leaves no folder behind, and one that was there as it was`() throws {
    let workshop = try Workshop.sound()
    try workshop.write("", to: "old/.codicil-site")
    try workshop.write("", to: "empty/file")
    try workshop.remove("empty/file")
    try workshop.remove("content/entities/acme/privacy/en.md")
    let before = try FileTree.entries(of: workshop.folder)
    for output in ["site", "new/below/it", "old", "empty", workshop.url("whole").path(percentEncoded: false)] {
      let outcome = try Program.run(["build", "--cold", "--output", output], in: workshop.folder)
      #expect(outcome.code == 1)
      #expect(outcome.complained.hasSuffix("Nothing was written; \(output) is as it was.\n"))
    }
    #expect(try FileTree.entries(of: workshop.folder) == before)
    #expect(["site", "new", "whole"].filter(workshop.exists) == [])
    #expect(workshop.exists("empty"))
  }

  #if os(Linux)
    @Test(.timeLimit(.minutes(1)))
    func `A folder that goes away while a build waits for it is made again`() throws {
      let workshop = try Workshop.sound()
      try workshop.write("", to: "site/.codicil-site")
      let outcome = try Program.run(
        shell: "exec 9> site/.codicil-site; flock 9; (sleep 1; rm -r site) & exec 9>&-; codicil build",
        in: workshop.folder)
      #expect(outcome.code == 0)
      #expect(outcome.complained == "Waiting for another build of ./site to end.\n")
      #expect(workshop.exists("site/index.html") && workshop.exists("site/.codicil-site"))
    }
  #endif

  @Test(arguments: [
    ("gone", 2, "gone is a link to nothing, which is not there: name a folder with --output"),
    (
      "loop", 3,
      "can't read loop: Too many levels of symbolic links. "
        + "Mend the links on the way there, which lead back to themselves"
    ),
    ("pipe", 2, "pipe is a pipe: name a folder with --output"),
  ])
  func `What is no folder in the place of the output is named`(_ output: String, _ code: Int32, _ message: String)
    throws
  {
    let workshop = try Workshop.sound()
    try workshop.link("gone", to: "nothing")
    try workshop.link("loop", to: "loop")
    #expect(mkfifo(workshop.url("pipe").path(percentEncoded: false), 0o600) == 0)
    let outcome = try Program.run(["build", "--output", output], in: workshop.folder)
    #expect(outcome.code == code)
    #expect(outcome.complained == "codicil: \(message)\n")
  }

  @Test(arguments: ["build", "check", "preview", "status", "verify"])
  func `A root without a name is refused`(_ command: String) throws {
    let workshop = try Workshop.sound()
    let outcome = try Program.run([command, "--root", ""], in: workshop.folder)
    #expect(outcome.code == 2)
    #expect(outcome.complained.hasPrefix("Error: --root is empty: name the folder that holds content/ and themes/.\n"))
  }

  @Test func `A bound on the size of files is told, and nothing is left behind`() throws {
    let workshop = try Workshop.sound()
    try workshop.write(Data(repeating: 0x20, count: 65_536), to: "themes/base/assets/large.txt")
    let outcome = try Program.run(shell: "ulimit -f 8; codicil build", in: workshop.folder)
    #expect(outcome.code == 3)
    #expect(outcome.complained.hasPrefix("codicil: can't write ./site/.codicil-staging/"))
    #expect(outcome.complained.hasSuffix(": File too large. Raise the size that a file may have (ulimit -f)\n"))
    #expect(!workshop.exists("site"))
  }

  @Test func `Bytes that are not UTF-8 are told with their place`() throws {
    let workshop = try Workshop.sound()
    let latin = Data("---\ntitle: Privacy\nlast_updated: 2026-01-01\n---\n\nÉt".utf8) + [0xE9] + Data(".\n".utf8)
    try workshop.write(latin, to: "content/entities/acme/privacy/en.md")
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 1)
    #expect(
      outcome.complained == """
        content/entities/acme/privacy/en.md:6:3: error: a byte here is not UTF-8 [invalid-utf8]
            save the file as UTF-8 (it is probably Windows-1252 or ISO 8859-1)
        1 error
        Nothing was written; ./site is as it was.

        """)
  }
}

extension Workshop {
  func append(_ text: String, to path: String, orMake: Bool) throws {
    if exists(path) { try append(text, to: path) } else { try write(text, to: path) }
  }
}
