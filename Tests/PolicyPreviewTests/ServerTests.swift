import PolicyPreview
import Testing

@Suite(.timeLimit(.minutes(5)), .serialized) struct ServerTests {
  @Test func `A page has its type, a tag and no leave to be kept`() async throws {
    try await LoopbackServer.run { server, _ in
      let answer = try await server.ask("GET /")
      #expect(answer.status == 200)
      #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
      #expect(answer.fields["cache-control"] == "no-cache")
      #expect(answer.fields["etag"]?.hasPrefix("\"") == true)
      #expect(answer.fields["x-content-type-options"] == "nosniff")
      #expect(answer.body.contains("Home"))
      let answer1 = try await server.ask("GET /style.css")
      #expect(answer1.fields["content-type"] == "text/css; charset=utf-8")
    }
  }

  @Test func `A page gets the preview's script, and a policy that lets it run`() async throws {
    try await LoopbackServer.run { server, _ in
      let page = try await server.ask("GET /?as-of=2026-01-01")
      #expect(page.body.contains("<script src=\"/_codicil/client.js\" data-mark=\""))
      #expect(page.body.contains("data-day=\"2026-01-01\""))
      #expect(page.body.contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"))
      let answer2 = try await server.ask("GET /_codicil/client.js")
      #expect(answer2.fields["content-type"] == "text/javascript; charset=utf-8")
      let answer3 = try await server.ask("GET /?as-of=%22%3E%3Cb%3E")
      #expect(answer3.body.contains("data-day=\"&quot;&gt;&lt;b&gt;\""))
    }
  }

  @Test func `HEAD tells what GET would, without the bytes`() async throws {
    try await LoopbackServer.run { server, _ in
      let head = try await server.ask("HEAD /")
      let page = try await server.ask("GET /")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.fields["content-length"] == "\(page.body.utf8.count)")
      #expect(head.fields["etag"] == page.fields["etag"])
    }
  }

  @Test func `Who knows the page already is told just that`() async throws {
    try await LoopbackServer.run { server, _ in
      let tag = try await server.ask("GET /").fields["etag"] ?? ""
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let answer = try await server.ask("GET /", ["If-None-Match: \(known)"])
        #expect(answer.status == 304)
        #expect(answer.body.isEmpty)
      }
      let answer4 = try await server.ask("GET /", ["If-None-Match: \"other\""])
      #expect(answer4.status == 200)
    }
  }

  @Test(arguments: [
    ("bytes=0-3", 206, "body"), ("bytes=4-", 206, "{}"), ("bytes=-2", 206, "{}"), ("bytes=0-99", 206, "body{}"),
    ("bytes=6-", 416, ""), ("bytes=-0", 416, ""), ("bytes=3-1", 200, "body{}"), ("bytes=0-1,3-4", 200, "body{}"),
    ("lines=0-1", 200, "body{}"), ("bytes=a-b", 200, "body{}"), ("bytes=-", 200, "body{}"),
  ])
  func `A part of a file is what was asked for`(range: String, status: Int, body: String) async throws {
    try await LoopbackServer.run { server, _ in
      let answer = try await server.ask("GET /style.css", ["Range: \(range)"])
      #expect(answer.status == status)
      #expect(answer.body == body)
      if status == 416 { #expect(answer.fields["content-range"] == "bytes */6") }
    }
  }

  @Test func `A part of another version than the one that is known is the whole`() async throws {
    try await LoopbackServer.run { server, _ in
      let tag = try await server.ask("GET /style.css").fields["etag"] ?? ""
      let answer5 = try await server.ask("GET /style.css", ["Range: bytes=0-1", "If-Range: \(tag)"])
      #expect(answer5.status == 206)
      let answer6 = try await server.ask("GET /style.css", ["Range: bytes=0-1", "If-Range: \"old\""])
      #expect(answer6.status == 200)
    }
  }

  @Test(arguments: [
    "/../etc/passwd", "/a/../../etc/passwd", "/%2e%2e/etc/passwd", "/.%2E/x", "/a/%2e%2e%2fetc", "/a%2fb", "/%5c..%5cx",
    "//etc/passwd", "/a//b", "/a%00b", "/a%0ab", "/a%zz", "/a%c3%28", "/a%", "/./a", "etc/passwd",
  ])
  func `An address that names no page of a site is refused`(target: String) async throws {
    try await LoopbackServer.run { server, _ in
      let answer7 = try await server.ask("GET \(target)")
      #expect(answer7.status == 400)
    }
  }

  @Test(arguments: ["/%252e%252e/etc/passwd", "/etc/passwd", "/C:/x"])
  func `What is encoded twice is decoded once, and not found`(target: String) async throws {
    try await LoopbackServer.run { server, _ in
      let answer = try await server.ask("GET \(target)")
      #expect(answer.status == 404)
      #expect(answer.body.contains("Lost"))
    }
  }

  @Test func `A folder without its slash leads to it, with its query`() async throws {
    try await LoopbackServer.run { server, _ in
      let answer = try await server.ask("GET /wemet?as-of=2026-01-01")
      #expect(answer.status == 307)
      #expect(answer.fields["location"] == "/wemet/%C3%A9/?as-of=2026-01-01")
    }
  }

  @Test(arguments: [
    ("localhost", 200), ("LOCALHOST:1", 200), ("127.0.0.1:8080", 200), ("[::1]", 200), ("evil.example", 421),
    ("127.0.0.1.evil.example", 421), ("localhost.evil.example", 421), ("10.0.0.1", 421), ("[::2]", 421),
    ("localhost:evil", 421), ("[::1]evil", 421), ("", 421),
  ])
  func `Only the names of this machine are answered to`(host: String, status: Int) async throws {
    try await LoopbackServer.run { server, _ in
      let answer8 = try await server.ask("GET /", host: host)
      #expect(answer8.status == status)
    }
  }

  @Test func `Without a host there is no answer`() async throws {
    try await LoopbackServer.run { server, _ in
      let answer9 = try await server.ask("GET /", host: nil)
      #expect(answer9.status == 421)
    }
  }

  @Test func `Who listens on all addresses answers to each, but to no strange name`() async throws {
    try await LoopbackServer.run(host: "0.0.0.0") { server, _ in
      let answer10 = try await server.ask("GET /", host: "10.0.0.1:80")
      #expect(answer10.status == 200)
      let answer11 = try await server.ask("GET /", host: "evil.example")
      #expect(answer11.status == 421)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
  func `A preview is only read`(method: String) async throws {
    try await LoopbackServer.run { server, _ in
      let answer = try await server.ask("\(method) /", ["Content-Length: 0"])
      #expect(answer.status == 405)
      #expect(answer.fields["allow"] == "GET, HEAD")
    }
  }

  @Test func `One connection takes many requests`() async throws {
    try await LoopbackServer.run { server, _ in
      let connection = try RawConnection(port: server.port)
      for _ in 0..<50 {
        connection.send("GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(await connection.read(until: "body{}").hasPrefix("HTTP/1.1 200"))
      }
    }
  }

  @Test func `A port that is taken is told, or the next one is found`() async throws {
    try await LoopbackServer.run { server, _ in
      #expect(throws: PreviewFault.self) { try Port.free(from: server.port, on: "127.0.0.1", tries: 1) }
      let next = try Port.free(from: server.port, on: "127.0.0.1", tries: 100)
      #expect(next > server.port)
    }
    #expect(throws: PreviewFault.self) { try Port.free(from: 70_000, on: "127.0.0.1", tries: 1) }
    #expect(throws: PreviewFault.self) { try Port.free(from: 0, on: "no.such.host.invalid", tries: 1) }
    #expect(throws: PreviewFault.self) { try Port.free(from: 0, on: "203.0.113.1", tries: 1) }
  }
}
