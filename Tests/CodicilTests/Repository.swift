import Foundation

/// Where the tests find what they need in the repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let golden = root.appending(path: "Tests/Golden")

  /// Whether the tests write down what they see, instead of comparing: `CODICIL_RECORD=1 swift test`.
  static let isRecording = ProcessInfo.processInfo.environment["CODICIL_RECORD"] == "1"

  /// The folder that holds the test bundle, and beside it the program.
  static let products: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }()
}
