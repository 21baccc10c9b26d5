import ArgumentParser
import Foundation
import PolicyPreview
import PolicySite

/// `codicil preview`.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site while it is being written.",
    discussion: """
      Pages follow each change of content/ and themes/ by themselves; drafts and upcoming versions are shown, marked. Faults
      are laid over the last good page, with their place and mend. Nothing is written.

      /_codicil/ on the preview shows how every policy stands. ?as-of=2027-01-01 behind any address shows the site that
      readers see on that day.

      Examples:
        codicil preview                  on port 8080, or the next that is free
        codicil preview --open           and in the browser
        codicil preview --port 3000

      Only this machine can look, unless --host names an address that others can reach. Ctrl-C ends it.
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var clock: ClockOption

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The port; by default 8080, or the next that is free.", valueName: "number")
  )
  var port: Int?

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the browser.")
  var open = false

  @Flag(
    help: ArgumentHelp(
      "Look at files again and again, where the system does not tell that they changed.", visibility: .hidden))
  var poll = false

  private static let firstPort = 8080

  func validate() throws {
    if let port, !(0...65_535).contains(port) {
      throw ValidationError("--port is `\(port)`, which is not a port: write a number from 1 to 65535.")
    }
    if host.isEmpty { throw ValidationError("--host is empty: name an address of this machine, such as 127.0.0.1.") }
  }

  func run() async throws {
    let previewed = try PreviewedSite(root: root.root, now: clock.running())
    do {
      let port = try Port.free(from: port ?? Self.firstPort, on: host, tries: port == nil ? 100 : 1)
      if self.port == nil, port != Self.firstPort {
        Console.error("Port \(Self.firstPort) is taken; this is the next free one.")
      }
      if !PreviewServer.isLoopback(host) {
        Console.error(
          "Others can reach \(host): whoever does sees every draft. Leave --host out to keep the preview to this machine."
        )
      }
      let watch = await FolderWatch(
        WatchedFolders(root: root.root, names: ["content", "themes"], isSettled: PreviewedSite.isFrozen),
        byLooking: poll
      ) {
        Console.error("The system watches no more folders: files are looked at again and again instead.")
      }
      let server = PreviewServer(Self.site(previewed), host: host, port: port)
      try await server.run(changes: watch.changes) {
        Console.out(
          "\(server.address)\n\(server.address)_codicil/ shows how every policy stands. Ctrl-C ends the preview.")
        if open { Browser.open(server.address) }
      }
    } catch {
      throw MachineFault(error.description)
    }
  }

  private static func site(_ previewed: PreviewedSite) -> PreviewSite {
    PreviewSite(
      respond: { address in
        let answer = await previewed.answer(address.path, day: address.day)
        return PreviewPage(
          status: answer.status, name: answer.name, bytes: answer.bytes, location: answer.location,
          faults: answer.faults)
      },
      absorb: { change in await previewed.absorb(change.paths, isEverything: change.isEverything) },
      settled: { change in
        if let news = await previewed.news(of: change.paths) { Console.error(news) }
      })
  }
}
