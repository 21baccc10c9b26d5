import ArgumentParser
import PolicySite

/// Faults of the content end a command with exit code 1.
enum Faults {
  /// Tells what was found; throws if any of it is an error.
  ///
  /// - Parameter consequence: what did not happen because of it.
  static func tell(_ diagnostics: Diagnostics, _ consequence: String) throws {
    if !diagnostics.isEmpty {
      Console.error(DiagnosticText.lines(diagnostics) + DiagnosticText.summary(diagnostics))
    }
    guard diagnostics.hasErrors else { return }
    Console.error(consequence)
    throw ExitCode(1)
  }
}
