import Foundation

/// Another program that does the sending: `rclone`, `git`.
struct Tool {
  let name: String
  /// How one comes by it.
  let installation: String
  let redaction: Redaction
  /// A folder for what is handed to it and comes back.
  let scratch: String

  struct Outcome {
    var code: Int32
    var output: [UInt8]
    /// What it said on standard error, redacted.
    var complained: String

    /// Its last words, for a fault.
    var lastWords: String {
      let lines = complained.split(separator: "\n").suffix(3).map { $0.trimmingCharacters(in: .whitespaces) }
      return lines.isEmpty ? "exit code \(code)" : lines.joined(separator: "; ")
    }
  }

  enum Absence: Error { case notInstalled }

  /// Runs it to its end, wherever it may be.
  ///
  /// - Throws: `MachineFault` that says how one comes by it, if it is not installed.
  func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> Outcome {
    do {
      return try start(arguments, input, environment)
    } catch Absence.notInstalled {
      throw MachineFault("\(name) is not installed here: \(installation)")
    }
  }

  /// Runs it to its end.
  ///
  /// Its standard error is a pipe from which this process reads: when this one is killed, the other ends with its next word
  /// there, and doesn't go on by itself.
  ///
  /// - Parameters:
  ///   - input: what it reads on standard input.
  ///   - environment: beside that of this process.
  /// - Throws: `Absence`; `MachineFault`.
  func start(_ arguments: [String], _ input: [UInt8] = [], _ environment: [String: String] = [:]) throws -> Outcome {
    let (inputFile, outputFile) = (scratch + "/" + name + ".in", scratch + "/" + name + ".out")
    try FileSystem.write(input, to: inputFile)
    try FileSystem.write([], to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let complaints = Pipe()
    do {
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputFile))
      process.standardError = complaints
      try process.run()
    } catch {
      throw MachineFault("can't run \(name): \(error.localizedDescription)")
    }
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let output = try FileSystem.read(outputFile) ?? []
    for file in [inputFile, outputFile] { try FileSystem.remove(file) }
    // What `env` answers if there is no such program.
    if process.terminationStatus == 127 { throw Absence.notInstalled }
    return Outcome(
      code: process.terminationStatus, output: output,
      complained: redaction.redacted(String(decoding: said, as: UTF8.self)))
  }

  /// Runs it; what it refuses is a fault.
  ///
  /// - Parameter act: what is being done, for the fault: "list the target".
  func must(_ act: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws
    -> [UInt8]
  {
    let outcome = try run(arguments, input: input, environment: environment)
    guard outcome.code == 0 else { throw fault(act, outcome) }
    return outcome.output
  }

  func fault(_ act: String, _ outcome: Outcome) -> MachineFault {
    MachineFault("\(name) could not \(act): \(outcome.lastWords)")
  }
}
