import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What ends a preview: Ctrl-C, or being asked to by the system.
enum StopSignal {
  /// Returns at the first one, or when the task is cancelled.
  static func wait() async {
    let (stream, teller) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { teller.yield() }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    for await _ in stream { return }
  }
}
