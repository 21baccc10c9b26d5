/// Takes out of what other programs say what nobody is to read.
package struct Redaction: Sendable {
  private static let hidden = "***"

  /// Secrets as they stand in the environment.
  private let known: [String]

  /// - Parameter environment: the values of variables whose names say that they are secret are taken out wherever they stand.
  package init(environment: [String: String]) {
    known = environment.filter { Self.isSecret($0.key) && $0.value.utf8.count >= 4 }.map(\.value)
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  private static func isSecret(_ name: String) -> Bool {
    name != "PATH" && !name.hasSuffix("_PATH") && Credential.isNamed(by: name) && !name.hasPrefix("SSH_AUTH")
      && !name.hasPrefix("GIT_AUTHOR")
  }

  func redacted(_ text: String) -> String {
    var text = text
    for secret in known { text = text.replacing(secret, with: Self.hidden) }
    text = text.replacing(#/(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:\/\/)[^\s\/@'"]*@/#) { "\($0.scheme)\(Self.hidden)@" }
    return text.replacing(
      #/(?i)(?<key>\b[\w-]*(?:pass(?:word)?|secret|token|_key|api_?key|signature|credential)[\w-]*["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s,;&"']+)/#
    ) { "\($0.key)\(Self.hidden)" }
    .replacing(#/(?i)(?<key>authorization:?\s+(?:(?:basic|bearer|token)\s+)?)[^\s,;"']+/#) { "\($0.key)\(Self.hidden)" }
  }
}
