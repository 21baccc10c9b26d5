import Foundation

/// The browser of whoever is at the machine.
enum Browser {
  /// Asks the system to show an address; says so if it can't.
  static func open(_ address: String) {
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    #if os(macOS)
      opener.arguments = ["open", address]
    #else
      opener.arguments = ["xdg-open", address]
    #endif
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    opener.terminationHandler = { ended in
      if ended.terminationStatus != 0 { Console.error("No browser could be opened: go to \(address) yourself.") }
    }
    do {
      try opener.run()
    } catch {
      Console.error("No browser could be opened: go to \(address) yourself.")
    }
  }
}
