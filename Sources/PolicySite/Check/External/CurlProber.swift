import Foundation

/// Asks for addresses with the program curl: hosts at the same time, the addresses of one host one after the other.
package struct CurlProber: LinkProber, Sendable {
  /// Seconds for one request, and for all.
  package let timeout: Double
  package let limit: Double
  /// How many hosts are asked at the same time.
  package let width: Int
  let curl: String

  /// Throws `MachineFault` if there is no curl on the path.
  package init(timeout: Double, limit: Double, width: Int = 8, path: String) throws {
    guard let curl = path.split(separator: ":").map({ $0 + "/curl" }).first(where: FileManager.default.isExecutableFile)
    else {
      throw MachineFault("--external needs the program curl, which is not installed")
    }
    self.curl = String(curl)
    self.timeout = timeout
    self.limit = limit
    self.width = width
  }

  package func answers(to addresses: [String]) -> [String: LinkAnswer] {
    let deadline = Date(timeIntervalSinceNow: limit)
    let hosts = Dictionary(grouping: addresses) { Self.host(of: $0) }.values.map { $0.sorted() }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    let found = ProbeAnswers()
    let queue = ProbeQueue(hosts)
    let group = DispatchGroup()
    // Threads that wait for the net, and not for a core.
    for _ in 0..<min(width, hosts.count) {
      group.enter()
      Thread.detachNewThread {
        while let host = queue.next() {
          for address in host { found.add(answer(to: address, deadline), to: address) }
        }
        group.leave()
      }
    }
    group.wait()
    return found.all
  }

  /// `https://www.cnil.fr` of an address on it, in small letters.
  static func host(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.prefix(3).joined(separator: "/").lowercased()
  }

  // MARK: One address

  private func answer(to address: String, _ deadline: Date) -> LinkAnswer {
    var current = address
    // Where readers are sent for good, as long as no step on the way is for the time being.
    var lasting: String? = address
    for _ in 0..<10 {
      guard let reply = reply(from: current, deadline) else { return .unreachable("no time was left to ask it") }
      switch reply {
      case .failure(let reason): return .unreachable(reason)
      case .status(let status, let next):
        guard (300..<400).contains(status), let next, !next.isEmpty else {
          if status == 404 || status == 410 { return .dead(status) }
          guard (200..<300).contains(status) else { return .unreachable("the server answers \(status)") }
          return lasting.flatMap { $0 == address ? nil : .moved(to: $0) } ?? .alive(status)
        }
        guard next.hasPrefix("http://") || next.hasPrefix("https://") else {
          return .unreachable("the server sends on to `\(next)`")
        }
        if lasting == current, status == 301 || status == 308 { lasting = next }
        current = next
      }
    }
    return .unreachable("it is sent on again and again")
  }

  private enum Reply {
    case status(Int, next: String?)
    case failure(String)
  }

  /// HEAD, then GET where the server knows no HEAD; nil if there is no time left.
  private func reply(from address: String, _ deadline: Date) -> Reply? {
    let head = run(address, ["--head"], deadline)
    guard case .status(let status, _)? = head, status >= 400 else { return head }
    return run(address, [], deadline) ?? head
  }

  private func run(_ address: String, _ options: [String], _ deadline: Date) -> Reply? {
    let left = min(timeout, deadline.timeIntervalSinceNow)
    guard left > 0.05 else { return nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: curl)
    // `--disable` first: no settings of the person who runs it.
    process.arguments =
      ["--disable", "--silent", "--globoff", "--proto", "=http,https", "--user-agent", "codicil", "--max-time"]
      + [
        String(format: "%.2f", left), "--output", "/dev/null", "--write-out",
        "%{http_code} %{exitcode} %{redirect_url}",
      ]
      + options + ["--url", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let parts = String(decoding: bytes, as: UTF8.self).split(separator: " ", maxSplits: 2).map(String.init)
      if let status = parts.first.flatMap({ Int($0) }), status > 0 {
        return .status(status, next: parts.count > 2 ? parts[2] : nil)
      }
    } catch {
      return .failure("curl could not be run: \(error)")
    }
    return .failure(Self.words(process.terminationStatus, left))
  }

  private static func words(_ code: Int32, _ seconds: Double) -> String {
    switch code {
    case 3: "this is no address"
    case 6: "there is no such host"
    case 7: "nobody answers there"
    case 28: "no answer within \(String(format: "%g", (seconds * 10).rounded() / 10)) seconds"
    case 35, 51, 58, 60, 83: "its certificate does not hold"
    default: "curl ended with \(code)"
    }
  }
}
