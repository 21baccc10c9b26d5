/// A Content-Security-Policy (https://www.w3.org/TR/CSP3/), to be widened by what the preview itself needs: its script, its
/// stylesheet and its events, all from this server. What a page may not do it still may not.
struct ContentPolicy {
  private var directives: [(name: String, sources: [String])] = []

  init(_ text: String) {
    for directive in text.split(separator: ";") {
      let words = directive.split { $0.isWhitespace }.map(String.init)
      guard let name = words.first?.lowercased(), !directives.contains(where: { $0.name == name }) else { continue }
      directives.append((name, Array(words.dropFirst())))
    }
  }

  var text: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }

  /// The policy with `'self'` for scripts, styles and connections.
  func widened() -> ContentPolicy {
    var policy = self
    for names in [["script-src", "script-src-elem"], ["style-src", "style-src-elem"], ["connect-src"]] {
      let given = policy.directives.indices.filter { names.contains(policy.directives[$0].name) }
      for index in given { policy.directives[index].sources = Self.widened(policy.directives[index].sources) }
      // What has no directive of its own follows that for everything.
      if given.isEmpty, let all = policy.directives.first(where: { $0.name == "default-src" }),
        let name = names.first
      {
        policy.directives.append((name, Self.widened(all.sources)))
      }
    }
    return policy
  }

  private static func widened(_ sources: [String]) -> [String] {
    if sources.contains(where: { $0 == "*" || $0.lowercased() == "'self'" }) { return sources }
    return sources.filter { $0.lowercased() != "'none'" } + ["'self'"]
  }
}
