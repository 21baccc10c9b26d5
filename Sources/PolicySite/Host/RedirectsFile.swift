/// `_redirects`, in what Netlify, Cloudflare Pages and GitLab Pages share; what only Netlify knows stands there if the file is
/// for no other.
struct RedirectsFile {
  let site: HostedSite

  /// Cloudflare takes 2,000 rules without a pattern and 100 with one; GitLab 1,000 in all.
  private static let cloudflareLimit = 2_000
  private static let cloudflarePatterns = 100
  private static let gitlabLimit = 1_000

  var text: String {
    var lines = ["# Written by codicil for \(names); never edited."]
    let (single, folders) = rules
    // Netlify serves the page that leads on, unless it is told to prefer the rule.
    let code = isNetlifyOnly ? "301!" : "301"
    for rule in single { lines.append("\(path(rule.from)) \(path(rule.to)) \(code)") }
    for rule in folders { lines.append("\(path(rule.from))* \(path(rule.to)):splat \(code)") }
    let left = site.rules.pages.count - covered(single, folders)
    if left > 0 {
      lines.append("# \(left) more are left out, for the host takes no more rules: their pages lead on by themselves.")
    }
    if isNetlifyOnly {
      for entity in site.entities { lines.append("\(path("/\(entity)/"))* \(path("/\(entity)/404.html")) 404") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Page by page as long as the hosts take that many, else a pattern for each folder that moved.
  private var rules: (single: [RedirectRules.Rule], folders: [RedirectRules.Rule]) {
    let rules = site.rules
    guard let limit else { return (rules.pages, []) }
    guard rules.pages.count > limit else { return (rules.pages, []) }
    let folders = Array(rules.folders.prefix(min(Self.cloudflarePatterns, limit)))
    return (Array(rules.single.prefix(limit - folders.count)), folders)
  }

  private func covered(_ single: [RedirectRules.Rule], _ folders: [RedirectRules.Rule]) -> Int {
    guard single.count + folders.count < site.rules.pages.count else { return site.rules.pages.count }
    let taken = Set(single)
    return site.rules.pages.count { page in
      taken.contains(page) || folders.contains { page.from.hasPrefix($0.from) && page.to.hasPrefix($0.to) }
    }
  }

  private var limit: Int? {
    if site.settings.writes(.gitlabPages) { return Self.gitlabLimit }
    return site.settings.writes(.cloudflarePages) ? Self.cloudflareLimit : nil
  }

  private var isNetlifyOnly: Bool { limit == nil }

  private var names: String {
    [(HostKind.netlify, "Netlify"), (.cloudflarePages, "Cloudflare Pages"), (.gitlabPages, "GitLab Pages")]
      .filter { site.settings.writes($0.0) }.map(\.1).joined(separator: ", ")
  }

  /// GitLab counts from the domain's root, and a project's pages may lie below it; at the others the folder is the root.
  private func path(_ path: String) -> String {
    HostedSite.encoded(
      site.settings.hosts.contains { $0 == .netlify || $0 == .cloudflarePages } ? path : site.absolute(path))
  }
}
