/// What host files tell: one description, from which each host's own files are written.
struct HostedSite {
  var settings: HostSettings
  /// The address of the folder in which the files lie, if it is known.
  var baseURL: String?
  /// Whether the folder is that of one entity, published by itself.
  var isAlone: Bool
  /// The folders that have a page for lost readers of their own; none if the folder is one of them.
  var entities: [String]
  var rules: RedirectRules
  /// Whether it is published as a branch, of which a host may build pages by itself.
  var isBranch: Bool
  /// Whether compressed copies lie beside the files.
  var isPrecompressed: Bool

  /// The path of the folder at its host, with a slash at both ends: `/` or `/policies/`.
  var prefix: String { baseURL.map(NotFoundPage.path) ?? "/" }

  /// The host of the address: `policies.example.org`.
  var domain: String? {
    guard let baseURL, let authority = baseURL.firstRange(of: "://") else { return nil }
    return String(baseURL[authority.upperBound...].prefix { $0 != "/" })
  }

  /// `/policies/wemet/fr/` of `/wemet/fr/`.
  func absolute(_ path: String) -> String { prefix + path.dropFirst() }

  /// Percent-encoded, as it stands in requests.
  static func encoded(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { SiteLinks.encoded(String($0)) }
      .joined(separator: "/")
  }

  /// As a regular expression that matches just this, in the syntax that PCRE and RE2 share.
  static func pattern(_ text: String) -> String {
    var pattern = ""
    for character in text {
      if #".\+*?[^]$(){}|"#.contains(character) { pattern += "\\" }
      pattern.append(character)
    }
    return pattern
  }
}
