import PolicyPreview
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized) struct LiveTests {
  /// Opens the home page's events as its script does, changes it, and gives what is told up to `end`.
  private static func told(
    _ change: PreviewPage, until end: String, mark: String? = nil
  ) async throws -> String {
    let (changes, teller) = AsyncStream.makeStream(of: FileChanges.self)
    let told = Told()
    try await LoopbackServer.run(changes: changes) { server, pages in
      let page = try await server.ask("GET /").body
      let known = page.firstRange(of: "data-mark=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } }
      let connection = try RawConnection(port: server.port)
      connection.send(
        "GET /_codicil/events?page=%2F&mark=\(mark ?? String(known ?? "")) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      if mark == nil {
        _ = await connection.read(until: "retry: 500")
        await pages.set(change, at: "")
        teller.yield(FileChanges(["content/a.md"]))
      }
      await told.set(await connection.read(until: end))
    }
    return await told.text
  }

  private actor Told {
    private(set) var text = ""
    func set(_ text: String) { self.text = text }
  }

  @Test func `A page that changed is told to load again`() async throws {
    let page = PreviewPage(name: "index.html", bytes: LoopbackServer.html("Other words"))
    #expect(try await Self.told(page, until: "\n\n").contains("event: reload\n"))
  }

  @Test func `A page whose stylesheet alone changed is told the new one`() async throws {
    let page = PreviewPage(name: "index.html", bytes: LoopbackServer.html("Home ", sheet: "style.2.css"))
    let told = try await Self.told(page, until: "style.2.css\n\n")
    #expect(told.contains("event: look\n"))
    #expect(!told.contains("reload"))
  }

  @Test func `Faults are told line by line, over a page that stays`() async throws {
    var page = PreviewPage(name: "index.html", bytes: LoopbackServer.html("Home "))
    page.faults = Array("<p>one\r\ntwo</p>".utf8)
    let told = try await Self.told(page, until: "two</p>\n\n")
    #expect(told.contains("event: faults\ndata: <p>one\ndata: \ndata: two</p>\n\n"))
    #expect(!told.contains("reload"))
  }

  @Test func `A page that was loaded before something changed is told at once`() async throws {
    let page = PreviewPage(name: "index.html", bytes: [])
    #expect(try await Self.told(page, until: "event: reload", mark: "old.old").contains("event: reload"))
  }

  @Test(arguments: ["", "?page=..&mark=a", "?page=%2F", "?mark=a"])
  func `Of which page is to be told must be said`(query: String) async throws {
    try await LoopbackServer.run { server, _ in
      let answer1 = try await server.ask("GET /_codicil/events\(query)")
      #expect(answer1.status == 400)
    }
  }
}
