import Hummingbird
import HummingbirdCore

/// Serves a site that is being written: HTTP on one port, pages that follow each change.
package struct PreviewServer: Sendable {
  private let site: PreviewSite
  private let host: String
  private let port: Int

  /// More than one person needs; the rest wait.
  private static let connections = 512

  /// - Parameters:
  ///   - host: where to listen; a loopback address unless others may look, too.
  ///   - port: one that is free.
  package init(_ site: PreviewSite, host: String, port: Int) {
    self.site = site
    self.host = host
    self.port = port
  }

  package static func isLoopback(_ host: String) -> Bool { HostRule.isLoopback(host) }

  /// The address to look at.
  package var address: String {
    let name = ["0.0.0.0", "::"].contains(host) ? "localhost" : host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(port)/"
  }

  /// Serves until the program is told to stop (SIGINT, SIGTERM), or the task is cancelled.
  ///
  /// - Parameters:
  ///   - changes: what changes of the files that the site is made of.
  ///   - ready: called when the server answers.
  /// - Throws: `PreviewFault` if the machine refuses.
  package func run(changes: AsyncStream<FileChanges>, ready: @escaping @Sendable () -> Void) async throws(PreviewFault)
  {
    let live = LiveReaders(respond: site.respond)
    let application = application(live, ready)
    let refusal = await withTaskGroup(of: PreviewFault?.self) { group in
      group.addTask {
        do {
          try await application.run()
        } catch is CancellationError {
          return nil
        } catch {
          return PreviewFault("can't listen on \(host), port \(port): \(error)")
        }
        return nil
      }
      group.addTask {
        await StopSignal.wait()
        return nil
      }
      group.addTask { [site] in
        for await change in changes {
          await site.absorb(change)
          await live.update()
          await site.settled(change)
        }
        // Watching may end before the preview does.
        await Self.everyQuarterMinute {}
        return nil
      }
      group.addTask {
        await Self.everyQuarterMinute { await live.beat() }
        return nil
      }
      let first = await group.next() ?? nil
      await live.end()
      group.cancelAll()
      return first
    }
    if let refusal { throw refusal }
  }

  /// Until the task is cancelled.
  private static func everyQuarterMinute(_ act: () async -> Void) async {
    while true {
      do { try await Task.sleep(for: .seconds(15)) } catch { return }
      await act()
    }
  }

  private func application(
    _ live: LiveReaders, _ ready: @escaping @Sendable () -> Void
  ) -> Application<PreviewResponder> {
    var application = Application(
      responder: PreviewResponder(site: site, live: live, hosts: HostRule(host: host)),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
      onServerRunning: { _ in ready() })
    // What there is to say is said by the command.
    application.logger.logLevel = .critical
    return application
  }
}
