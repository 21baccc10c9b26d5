import Foundation
import Testing

/// Policies that were merged, split or renamed: `replaces` and `replaced_by` in policy.yml.
struct JoinedPolicyTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  /// An old policy that is withdrawn, and the one that took its place, with a third beside them.
  init() throws {
    company = try Company()
    for (id, title) in [("data", "Data <notice>"), ("cookies", "Cookies")] {
      for locale in ["en", "fr"] {
        try company.workshop.write(
          "---\ntitle: \(title) \(locale)\nslug: \(id)\n---\n\n## A\n\nText.\n",
          to: "content/entities/acme/\(id)/\(locale).md")
      }
    }
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01")
    try company.must("release", "acme/cookies", "--date", "2020-01-01")
    try company.must("release", "acme/data", "--date", "2020-06-01")
    try company.must("release", "acme/privacy", "--withdraw", "--effective", "2075-01-01")
  }

  private func isJoined(place: SourceLocation = #_sourceLocation) throws {
    try company.publish()
    // Text, changelog and since pages lead across, in both languages.
    for (path, kind, target) in [
      ("en/privacy/", "replaced", "../data/"), ("en/privacy/versions/2020-01-01/", "replaced", "../../../data/"),
      ("en/privacy/changes/", "replaced", "../../data/changes/"),
      ("en/privacy/since/2020-01-01/", "replaced", "../../../data/changes/"),
      ("en/privacy/changes/2020-02-01/", "replaced", "../../../data/changes/"),
      ("fr/confidentialite/", "replaced", "../data/"), ("en/data/", "replaces", "../privacy/"),
      ("en/data/changes/", "replaces", "../../privacy/changes/"),
      ("fr/data/since/2020-06-01/", "replaces", "../../../confidentialite/changes/"),
    ] {
      let page = try company.page(path)
      #expect(page.banners.contains(kind), "\(path)", sourceLocation: place)
      #expect(page.links.contains(target), "\(path): \(page.links)", sourceLocation: place)
    }
    #expect(
      try company.words("en/privacy/").contains("This text was replaced by: Data <notice> en."), sourceLocation: place)
    #expect(try company.words("fr/data/").contains("Ce texte remplace : Confidentialité."), sourceLocation: place)
    #expect(!(try company.page("en/cookies/").banners.contains { $0.hasPrefix("replace") }), sourceLocation: place)
    let data = try workshop.text("site/acme/en/privacy/policy.json")
    #expect(data.contains("\"replaced_by\"") && data.contains("data"), sourceLocation: place)
  }

  @Test func `Both are joined if the new one says so`() throws {
    try workshop.write("replaces: privacy\n", to: "content/entities/acme/data/policy.yml")
    try isJoined()
  }

  @Test func `Both are joined if the old one says so, or both`() throws {
    try workshop.write("replaced_by: [data]\n", to: Company.policy + "/policy.yml")
    try isJoined()
    try workshop.write("replaces: [privacy]\n", to: "content/entities/acme/data/policy.yml")
    try isJoined()
  }

  @Test func `Before the new one existed nothing is said`() throws {
    try workshop.write("replaced_by: [data]\n", to: Company.policy + "/policy.yml")
    try company.publish(asOf: "2020-05-01")
    #expect(!(try company.page("en/privacy/").banners.contains("replaced")))
  }

  @Test func `A policy that is split names both`() throws {
    try workshop.write("replaced_by: [data, cookies]\n", to: Company.policy + "/policy.yml")
    try company.publish()
    #expect(try company.words("en/privacy/").contains("replaced by: Cookies en, Data <notice> en."))
    #expect(try company.page("en/cookies/").banners.contains("replaces"))
  }

  @Test func `An id that is no other policy of the entity is told with its place`() throws {
    for (id, told) in [("dta", "did you mean `data`?"), ("privacy", "is the policy itself")] {
      try workshop.write("numbering: none\nreplaced_by:\n  - \(id)\n", to: Company.policy + "/policy.yml")
      let outcome = try company.run("build")
      #expect(outcome.code == 1)
      #expect(outcome.complained.contains("privacy/policy.yml:3:5: error: "), "\(outcome.complained)")
      #expect(
        outcome.complained.contains(told) && outcome.complained.contains("[unknown-policy]"), "\(outcome.complained)")
    }
  }
}
