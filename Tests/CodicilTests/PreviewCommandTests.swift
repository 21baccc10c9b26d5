import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite(.timeLimit(.minutes(5))) struct PreviewCommandTests {
  @Test func `A preview says where it is, and ends when it is asked to`() async throws {
    let shop = try Workshop()
    try shop.copy(Repository.golden.appending(path: "_base"))
    try shop.copy(Repository.root.appending(path: "themes"), to: "themes")
    for end in [SIGINT, SIGTERM] {
      let run = try Program.start(["preview", "--port", "0"], in: shop.folder)
      var said = ""
      while !said.contains("/_codicil/"), run.process.isRunning {
        try await Task.sleep(for: .milliseconds(20))
        said = try run.said()
      }
      kill(run.process.processIdentifier, end)
      run.process.waitUntilExit()
      let outcome = try run.outcome()
      #expect(outcome.code == 0)
      #expect(outcome.told.hasPrefix("http://127.0.0.1:"))
      #expect(outcome.complained.isEmpty)
    }
  }

  @Test func `A port that is named and taken is the machine's refusal`() throws {
    let shop = try Workshop()
    try shop.write("title: Site\nlocales: [en]\ndefault_locale: en\n", to: "content/site.yml")
    let taken = try TakenPort()
    let outcome = try Program.run(["preview", "--port", "\(taken.number)"], in: shop.folder)
    #expect(outcome.code == 3)
    #expect(
      outcome.complained
        == "codicil: port \(taken.number) is taken by another program: name another with --port, or leave it out and a free "
        + "one is found\n")
  }

  @Test(arguments: [["--host", "203.0.113.1"], ["--host", "no.such.host.invalid"]])
  func `An address that is none of this machine is its refusal`(arguments: [String]) throws {
    let shop = try Workshop()
    try shop.write("title: Site\nlocales: [en]\ndefault_locale: en\n", to: "content/site.yml")
    let outcome = try Program.run(["preview", "--port", "0"] + arguments, in: shop.folder)
    #expect(outcome.code == 3)
    #expect(outcome.complained.contains(arguments[1]))
  }

  @Test(arguments: [
    ["--port", "70000"], ["--port", "x"], ["--host", ""], ["--as-of", "never"], ["--root", "nowhere"],
  ])
  func `What can't be meant is told`(arguments: [String]) throws {
    let shop = try Workshop()
    try shop.write("", to: "content/site.yml")
    #expect(try Program.run(["preview"] + arguments, in: shop.folder).code == 2)
  }

  /// A port on which this test listens.
  private final class TakenPort {
    let number: Int
    private let descriptor: Int32

    struct Refused: Error {}

    init() throws {
      #if canImport(Darwin)
        let socket = socket(AF_INET, SOCK_STREAM, 0)
      #else
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #endif
      descriptor = socket
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isListening = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, length) == 0 && listen(socket, 1) == 0 && getsockname(socket, $0, &length) == 0
        }
      }
      number = Int(UInt16(bigEndian: address.sin_port))
      guard isListening else { throw Refused() }
    }

    deinit {
      close(descriptor)
    }
  }
}
