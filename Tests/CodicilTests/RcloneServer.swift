import Foundation
import Testing

/// `rclone serve` on loopback: a WebDAV or SFTP server that is a real remote to the program.
final class RcloneServer {
  enum Kind: String, CaseIterable { case webdav, sftp }

  static let password = "correct-horse-battery"

  let kind: Kind
  private let served: URL
  private var process = Process()
  private let port: Int

  static let isInstalled: Bool = {
    do { return try shell("command -v rclone && command -v python3").code == 0 } catch { return false }
  }()

  /// Serves the folder until `stop`.
  init(_ kind: Kind, of folder: URL) throws {
    self.kind = kind
    served = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let probe = try Self.shell(
      "python3 -c 'import socket; s = socket.socket(); s.bind((\"127.0.0.1\", 0)); print(s.getsockname()[1])'")
    port = try #require(Int(probe.told.trimmingCharacters(in: .whitespacesAndNewlines)))
    try start()
  }

  func start() throws {
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["rclone", "serve", kind.rawValue, served.path(), "--addr", "127.0.0.1:\(port)"]
      + ["--user", "codicil", "--pass", Self.password, "--dir-cache-time", "0s"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      let probe = try Self.shell(
        "python3 -c 'import socket; socket.create_connection((\"127.0.0.1\", \(port)))' 2> /dev/null")
      if probe.code == 0 { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("rclone serve does not answer")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// What makes it the remote `web:`, its password with it, as rclone's manual says.
  func environment() throws -> [String: String] {
    let hidden = try Self.shell("rclone obscure \(Self.password)").told.trimmingCharacters(in: .whitespacesAndNewlines)
    return [
      "RCLONE_CONFIG_WEB_TYPE": kind.rawValue, "RCLONE_CONFIG_WEB_URL": "http://127.0.0.1:\(port)",
      "RCLONE_CONFIG_WEB_VENDOR": "other", "RCLONE_CONFIG_WEB_HOST": "127.0.0.1",
      "RCLONE_CONFIG_WEB_PORT": String(port), "RCLONE_CONFIG_WEB_USER": "codicil", "RCLONE_CONFIG_WEB_PASS": hidden,
      "RCLONE_CONFIG": "/dev/null",
    ]
  }

  static func shell(_ command: String, in folder: URL? = nil) throws -> (code: Int32, told: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let told = Pipe()
    process.standardOutput = told
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = told.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
