import ArgumentParser
import Foundation
import PolicySite

/// The program: parses the command line, runs a command, and turns what it throws into an exit code.
@main
struct Codicil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codicil",
    abstract: "Publishes privacy policies and other legal texts as a versioned, multilingual static site.",
    discussion: """
      Run it in the folder that holds content/ and themes/, or name that folder with --root.

      Exit codes: 0 done; 1 faults in the content; 2 a command that can't be meant; 3 the machine refused.
      """,
    version: number,
    subcommands: [
      BuildCommand.self, CheckCommand.self, PreviewCommand.self, ReleaseCommand.self, SealCommand.self,
      RedactCommand.self, DiffCommand.self, ShowCommand.self, VerifyCommand.self, StatusCommand.self,
      NoticeCommand.self,
      PublishCommand.self, NewCommand.self,
    ])

  private static let number = "0.1.0"

  /// What tells this program from another: records of a build are trusted by the one that made them.
  static var identity: String? {
    ProgramIdentity.of(Bundle.main.executablePath ?? CommandLine.arguments[0], version: number)
  }

  static func main() async {
    StandardStream.prepare()
    Allocation.keepFreedMemory()
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let fault as UsageFault {
      Console.error("codicil: \(fault)")
      exit(withError: ExitCode(2))
    } catch let fault as InputFault {
      Console.error("\(fault)")
      exit(withError: ExitCode(1))
    } catch let fault as MachineFault {
      Console.error("codicil: \(fault)")
      exit(withError: ExitCode(3))
    } catch {
      let (code, message) = (exitCode(for: error), fullMessage(for: error))
      if code == .success { Console.out(message) } else if !message.isEmpty { Console.error(message) }
      exit(withError: code == .validationFailure ? ExitCode(2) : code)
    }
  }
}
