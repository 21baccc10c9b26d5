import Foundation

/// A server on this machine alone, whose paths say what it answers: `/status/404`, `/moved/…`, `/found/…`, `/headless`,
/// `/slow`, `/file`. It ends with its owner.
final class LoopbackServer {
  let port: String
  private let process = Process()
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.write(Self.program, to: "server.py")
    try workshop.write("", to: "log")
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-u", workshop.url("server.py").path(), workshop.url("log").path()]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n"), let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
    {
      line += byte
    }
    port = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  deinit {
    // The threads of tests block the signals that ask, and a child begins with what its thread blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// `METHOD path agent` of each request, sorted.
  func requests() throws -> [String] {
    try workshop.text("log").split(separator: "\n").map(String.init).sorted()
  }

  private static let program = """
    import sys, time
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            with open(sys.argv[1], "a") as log:
                log.write(f"{self.command} {self.path} {self.headers.get('User-Agent')}\\n")
            parts = self.path.split("/")
            status, target = 200, None
            if parts[1] == "status": status = int(parts[2])
            if parts[1] == "moved": status, target = 301, "/" + "/".join(parts[2:])
            if parts[1] == "found": status, target = 302, "/" + "/".join(parts[2:])
            if parts[1] == "headless" and self.command == "HEAD": status = 405
            if parts[1] == "file": status, target = 302, "file:///etc/hostname"
            if parts[1] == "slow": time.sleep(20)
            self.send_response(status)
            if target: self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1])
    server.serve_forever()
    """
}
