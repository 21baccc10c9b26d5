import Testing

@testable import PolicySite

/// Redirects as hosts take them.
struct RedirectRuleTests {
  private func redirects(_ count: Int, versions: Int) -> [Redirect] {
    (0..<count).flatMap { index in
      [[], ["changes"]].map { rest in
        Redirect(
          page: (["e\(index)", "fr", "old"] + rest + ["index.html"]).joined(separator: "/"),
          target: ["e\(index)", "fr", "new"] + rest)
      }
        + (0..<versions).map { version in
          Redirect(
            page: "e\(index)/fr/old/versions/\(version)/index.html",
            target: ["e\(index)", "fr", "new", "versions", "\(version)"])
        }
    }
  }

  private func file(_ redirects: [Redirect], _ hosts: [HostKind]) -> [String] {
    RedirectsFile(
      site: HostedSite(
        settings: HostSettings(hosts: hosts), baseURL: nil, isAlone: false, entities: [],
        rules: RedirectRules(redirects), isBranch: false, isPrecompressed: false)
    ).text.split(separator: "\n").map(String.init)
  }

  @Test func `A folder that moved as a whole is one rule, a page that moved alone another`() {
    let rules = RedirectRules(
      redirects(1, versions: 2) + [
        Redirect(page: "e0/en/data.html", target: ["e0", "en", "new"]),
        Redirect(page: "e0/en/lone/index.html", target: ["e0", "en", "new"]),
        Redirect(page: "e0/en/other/changes/index.html", target: ["e0", "en", "new", "changes"]),
      ])
    #expect(rules.pages.count == 7)
    #expect(rules.folders == [.init(from: "/e0/fr/old/", to: "/e0/fr/new/")])
    #expect(rules.single.map(\.from) == ["/e0/en/data.html", "/e0/en/lone/", "/e0/en/other/changes/"])
  }

  @Test func `The deepest folder comes first, for the first rule that fits counts`() {
    let rules = RedirectRules([
      Redirect(page: "old/index.html", target: ["new"]), Redirect(page: "old/fr/index.html", target: ["new", "fr"]),
      Redirect(page: "old/fr/a/index.html", target: ["new", "fr", "b"]),
      Redirect(page: "old/fr/a/changes/index.html", target: ["new", "fr", "b", "changes"]),
    ])
    #expect(rules.folders.map(\.from) == ["/old/fr/a/", "/old/"])
  }

  @Test func `Of an entity alone only what leads from and to its own folder is told`() {
    let rules = RedirectRules(
      redirects(2, versions: 0) + [Redirect(page: "former/index.html", target: ["e1"])], alone: "e1")
    #expect(rules.pages.map(\.from) == ["/fr/old/", "/fr/old/changes/"])
  }

  @Test func `Page by page as long as the host takes that many, then by patterns`() {
    let few = file(redirects(90, versions: 20), [.cloudflarePages])
    #expect(few.count == 1 + 90 * 22)
    #expect(!few.contains { $0.contains("*") })
    let many = file(redirects(95, versions: 20), [.cloudflarePages])
    #expect(many.count == 1 + 95)
    #expect(many.dropFirst().allSatisfy { $0.contains("/* ") && $0.hasSuffix("/:splat 301") })
    let more = file(redirects(120, versions: 20), [.cloudflarePages])
    #expect(more.count == 1 + 100 + 1)
    #expect(
      more.last == "# 440 more are left out, for the host takes no more rules: their pages lead on by themselves.")
    #expect(file(redirects(46, versions: 20), [.gitlabPages]).count == 1 + 46)
    #expect(file(redirects(120, versions: 20), [.netlify]).count == 1 + 120 * 22)
  }
}
