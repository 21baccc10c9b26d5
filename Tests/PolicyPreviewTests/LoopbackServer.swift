import Foundation
import PolicyPreview

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A real server on a free port of this machine, for as long as a test runs.
struct LoopbackServer {
  let port: Int
  let base: String

  /// A page that says what is asked of it, some files, and what a test has put in place of them.
  actor Pages {
    private var pages: [String: PreviewPage] = [:]

    func set(_ page: PreviewPage, at path: String) { pages[path] = page }

    func page(_ address: PreviewAddress) -> PreviewPage {
      if let page = pages[address.path] { return page }
      switch address.path {
      case "", "index.html":
        return PreviewPage(name: "index.html", bytes: LoopbackServer.html("Home \(address.day ?? "")"))
      case "wemet": return PreviewPage(status: 307, name: "", bytes: [], location: "/wemet/é/")
      case "style.css": return PreviewPage(name: "style.css", bytes: Array("body{}".utf8))
      default: return PreviewPage(status: 404, name: "404.html", bytes: LoopbackServer.html("Lost"))
      }
    }
  }

  static func html(_ words: String, sheet: String = "style.css") -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
      <link rel="stylesheet" href="\(sheet)"></head><body>\(words)</body></html>
      """.utf8)
  }

  /// Runs the server while `test` does.
  static func run(
    host: String = "127.0.0.1", changes: AsyncStream<FileChanges> = AsyncStream { _ in },
    _ test: @escaping @Sendable (LoopbackServer, Pages) async throws -> Void
  ) async throws {
    let port = try Port.free(from: 0, on: host, tries: 1)
    let pages = Pages()
    let site = PreviewSite(respond: { await pages.page($0) }, absorb: { _ in })
    let server = PreviewServer(site, host: host, port: port)
    let (ready, teller) = AsyncStream.makeStream(of: Never.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { teller.finish() }
        try await server.run(changes: changes) { teller.finish() }
      }
      for await _ in ready {}
      try await test(LoopbackServer(port: port, base: "http://127.0.0.1:\(port)"), pages)
      group.cancelAll()
    }
  }

  /// What is sent back to these bytes, as text.
  func raw(_ request: String) async throws -> String {
    try await RawConnection(port: port).answer(to: request)
  }

  /// The answer to a request line and fields, on a connection that ends with it.
  func ask(_ line: String, _ fields: [String] = [], host: String? = "localhost") async throws -> Answer {
    let lines = [line + " HTTP/1.1"] + (host.map { ["Host: \($0)"] } ?? []) + fields + ["Connection: close", "", ""]
    return Answer(try await raw(lines.joined(separator: "\r\n")))
  }

  struct Answer {
    let status: Int
    let fields: [String: String]
    let body: String

    init(_ text: String) {
      let parts = text.components(separatedBy: "\r\n\r\n")
      let lines = (parts.first ?? "").components(separatedBy: "\r\n")
      status = Int((lines.first ?? "").split(separator: " ").dropFirst().first ?? "") ?? 0
      fields = Dictionary(
        lines.dropFirst().compactMap { line in
          let pair = line.split(separator: ":", maxSplits: 1)
          return pair.count == 2 ? (pair[0].lowercased(), pair[1].trimmingCharacters(in: .whitespaces)) : nil
        }
      ) { one, _ in one }
      body = parts.dropFirst().joined(separator: "\r\n\r\n")
    }
  }
}
