/// The files that hosts look for beside the pages.
struct HostFiles {
  let site: HostedSite

  /// Paths relative to the folder that is published, with their bytes.
  func files() -> [(path: String, bytes: [UInt8])] {
    var files: [(String, String)] = []
    let hosts = site.settings
    // Jekyll would take each text for a page of its own.
    if hosts.writes(.githubPages) || site.isBranch { files.append((".nojekyll", "")) }
    if hosts.writes(.githubPages), let domain = customDomain { files.append(("CNAME", domain + "\n")) }
    if hosts.writes(.netlify) || hosts.writes(.cloudflarePages) {
      files.append(("_headers", HeadersFile(site: site).text))
    }
    if hosts.writes(.netlify) || hosts.writes(.cloudflarePages) || hosts.writes(.gitlabPages) {
      files.append(("_redirects", RedirectsFile(site: site).text))
    }
    if hosts.writes(.s3) {
      files.append((CloudFrontFiles.function, CloudFrontFiles(site: site).script))
      files.append((CloudFrontFiles.headers, CloudFrontFiles(site: site).policy))
    }
    if hosts.writes(.nginx) { files.append((NginxFile.name, NginxFile(site: site).text)) }
    if hosts.writes(.apache) { files.append((ApacheFile.name, ApacheFile(site: site).text)) }
    if hosts.writes(.caddy) { files.append((CaddyFile.name, CaddyFile(site: site).text)) }
    return files.map { ($0.0, Array($0.1.utf8)) }
  }

  /// The files that say nothing to readers: their hosts are told not to serve them.
  static let unserved = [NginxFile.name, CaddyFile.name]

  /// A domain of one's own is named in the branch; one that GitHub gives is not.
  private var customDomain: String? {
    guard let domain = site.domain, site.prefix == "/", !domain.hasSuffix(".github.io"), !domain.contains(":") else {
      return nil
    }
    return domain
  }
}
