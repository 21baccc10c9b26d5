import Foundation
import Testing

@testable import Ledger

/// Runs the recipes that stand in the documentation of `LedgerFile`, as an auditor would.
@Suite("The chain is redone with a shell, awk, sed and sha256sum") struct AuditorTests {
  @Test("A whole ledger: the head that we compute, and every file") func whole() throws {
    let ledger = try Sample.everyAct()
    let head = try #require(ledger.head)
    let answers = try audit(ledger.bytes)
    #expect(answers[0] == "head \(head)\n")
    #expect(answers[1].split(separator: "\n").count == 10)
    #expect(answers[1].split(separator: "\n").allSatisfy { $0.hasSuffix(": OK") })
  }

  @Test("An altered entry is named") func altered() throws {
    let text = String(decoding: try Sample.everyAct().bytes, as: UTF8.self)
    let forged = text.replacingOccurrences(of: "effective: \"2026-12-01\"", with: "effective: \"2026-11-01\"")
    let answer = try audit(Array(forged.utf8))[0]
    #expect(answer.hasPrefix("entry 4 was altered\nentry 5 does not follow the one before\n"))
  }

  @Test("A frozen file that differs is named") func differs() throws {
    let answer = try audit(Sample.everyAct().bytes) { folder in
      try Data("other".utf8).write(to: folder.appending(path: "2026-01-05/en.md"))
    }[1]
    #expect(answer.split(separator: "\n").filter { !$0.hasSuffix(": OK") } == ["2026-01-05/en.md: FAILED"])
  }

  /// What the two recipes print, in a folder with the ledger and the files of `everyAct`.
  private func audit(_ ledger: [UInt8], after change: (URL) throws -> Void = { _ in }) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = ["fr.md": "a", "en.md": "b", "entity.yml": "c"]
    let files = [
      "2024-05-01": ["fr.md": "jadis"], "2026-01-02": ["fr.md": "u[…]", "entity.yml": "c[…]", "en.md": "one"],
      "2026-01-02.2": texts, "2026-01-05": texts,
    ]
    for (version, files) in files {
      let path = folder.appending(path: version)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: path.appending(path: name)) }
    }
    try Data(ledger).write(to: folder.appending(path: "ledger.yml"))
    try change(folder)
    return try recipes().map { try run($0, in: folder) }
  }

  /// The blocks of shell in the documentation.
  private func recipes() throws -> [String] {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Ledger/LedgerFile.swift").standardized
    let blocks = try String(contentsOf: source, encoding: .utf8).components(separatedBy: "/// ```sh\n").dropFirst()
    return blocks.map { block in
      let lines = block.components(separatedBy: "\n").prefix { $0 != "/// ```" }
      return lines.map { String($0.dropFirst(4)) }.joined(separator: "\n")
    }
  }

  private func run(_ script: String, in folder: URL) throws -> String {
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = folder
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
