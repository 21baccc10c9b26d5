import Foundation

/// The real program, as a person runs it.
enum Program {
  /// What a run came to.
  struct Outcome: Equatable {
    var code: Int32
    /// Standard output.
    var told: String
    /// Standard error.
    var complained: String
  }

  /// Runs `codicil` with `arguments` in `folder` and waits for its end.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let run = try start(arguments, in: folder, environment: environment)
    run.process.waitUntilExit()
    return try run.outcome()
  }

  /// Runs lines of the shell, in which `codicil` is the program, and waits for their end.
  static func run(shell lines: String, in folder: URL) throws -> Outcome {
    let program = Repository.products.appending(path: "codicil").path(percentEncoded: false)
    let run = try Run(
      ["-c", "codicil() { '\(program)' \"$@\"; }; \(lines)"], of: URL(filePath: "/bin/sh"), in: folder, environment: [:]
    )
    run.process.waitUntilExit()
    return try run.outcome()
  }

  /// Starts it, for a test that does not let it end.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Run {
    try Run(arguments, of: Repository.products.appending(path: "codicil"), in: folder, environment: environment)
  }

  struct Run {
    let process = Process()
    private let files: Workshop

    fileprivate init(_ arguments: [String], of program: URL, in folder: URL, environment: [String: String]) throws {
      files = try Workshop()
      // Files, not pipes: a pipe that nobody empties would stop the program.
      let streams = try ["out", "error"].map { name in
        try files.write("", to: name)
        return try FileHandle(forWritingTo: files.folder.appending(path: name))
      }
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var known = ProcessInfo.processInfo.environment
      known["SOURCE_DATE_EPOCH"] = String(1_780_272_000)  // 2026-06-01T00:00:00Z
      process.environment = known.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = streams[0]
      process.standardError = streams[1]
      try process.run()
    }

    /// What it said so far on standard output.
    func said() throws -> String { try files.text("out") }

    /// - Parameter whileRunning: whether it need not have ended; then it has no code yet.
    func outcome(whileRunning: Bool = false) throws -> Outcome {
      Outcome(
        code: whileRunning && process.isRunning ? -1 : process.terminationStatus, told: try files.text("out"),
        complained: try files.text("error"))
    }
  }
}
