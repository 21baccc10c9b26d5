/// Hosts that want files of their own beside the pages: what `host_files` lists.
package enum HostKind: String, Sendable, Hashable, CaseIterable {
  case githubPages = "github-pages"
  case gitlabPages = "gitlab-pages"
  case netlify
  case cloudflarePages = "cloudflare-pages"
  case s3
  case nginx
  case apache
  case caddy
}

/// `host_files`: for whom files are written, and what they may say.
package struct HostSettings: Sendable, Hashable {
  package var hosts: [HostKind] = []
  /// Seconds for which browsers are to ask for https only (RFC 6797); nil says nothing of it.
  package var hsts: Int?

  func writes(_ host: HostKind) -> Bool { hosts.contains(host) }
}
