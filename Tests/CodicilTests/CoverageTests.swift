import Foundation
import Testing

/// What laws want shown, and where a policy shows it.
struct CoverageTests {
  private let company: Company
  private let en = Company.policy + "/en.md"
  private let fr = Company.policy + "/fr.md"

  init() throws {
    company = try Company()
    try law(duty: "sections: [deadlines]")
  }

  /// A law with one duty.
  private func law(duty key: String) throws {
    try company.workshop.write(
      """
      name: General Data Protection Regulation
      duties:
        - id: gdpr-13-2-a
          article: 13(2)(a)
          label: storage period
          policies: [privacy]
          \(key)

      """, to: "content/laws/gdpr.yml")
  }

  /// The state of the duty by locale.
  private func states(asOf day: String? = nil) throws -> [String: String] {
    let arguments = ["check", "--coverage", "--format", "json"] + (day.map { ["--as-of", $0] } ?? [])
    let report = try JSONDecoder().decode(
      CoverageFile.self, from: Data(try Program.run(arguments, in: company.workshop.folder).told.utf8))
    let texts = try #require(report.policies.first).texts
    return Dictionary(uniqueKeysWithValues: texts.map { ($0.locale, $0.duties.first?.state ?? "none") })
  }

  @Test func `A section counts in each language that has words below its heading`() throws {
    #expect(try states() == ["en": "found", "fr": "found"])
    let table = "| Données | Durée  |\n|---------|--------|\n| Ventes  | 10 ans |\n| Lettres | 3 ans  |\n"
    try company.edit(fr, table, "> \n\n---\n")
    #expect(try states() == ["en": "found", "fr": "not-found"])
    try company.edit(fr, "> \n\n---\n", "### Lettres\n\nTrois ans.\n")
    try company.edit(en, "## Deadlines {#deadlines}\n", "## Deadlines {#deadlines}\n\n### Letters\n")
    #expect(try states() == ["en": "found", "fr": "found"])
  }

  @Test func `What the heading of one language covers, the same section covers in all`() throws {
    try law(duty: "sections: []")
    #expect(try states() == ["en": "not-found", "fr": "not-found"])
    try company.edit(fr, "## Nous écrire", #"## Nous écrire {#contact covers="gdpr-13-2-a"}"#)
    #expect(try states() == ["en": "found", "fr": "found"])
  }

  @Test func `A heading's covers is no change for readers`() throws {
    try company.release("--date", "2020-01-01", "--effective", "2020-01-01")
    #expect(try company.unreleased() == nil)
    try company.edit(en, "{#contact}", #"{#contact covers="gdpr-13-2-a"}"#)
    #expect(try company.unreleased() == nil)
  }

  @Test func `A section in one language alone is not found in the other`() throws {
    try law(duty: "sections: [letters]")
    try company.workshop.write(try company.workshop.text(en) + "\n## Letters {#letters}\n\nThree years.\n", to: en)
    #expect(try states() == ["en": "found", "fr": "not-found"])
  }

  @Test func `A rule is asked from its first day to its last`() throws {
    try law(duty: "since: 2070-01-01\n    until: 2079-12-31")
    #expect(try states(asOf: "2069-12-31")["en"] == "not-looked-for")
    #expect(try states(asOf: "2070-01-01")["en"] == "not-found")
    #expect(try states(asOf: "2079-12-31")["en"] == "not-found")
    #expect(try states(asOf: "2080-01-01")["en"] == "none")
  }

  @Test func `An update within twelve months is that of the version in force, by the clock`() throws {
    try law(duty: "updated_within_months: 12")
    #expect(try states(asOf: "2080-01-01")["en"] == "not-found")
    try company.release("--date", "2070-01-31", "--effective", "2071-02-28")
    #expect(try states(asOf: "2071-02-27")["en"] == "not-found")
    try company.change()
    try company.release("--date", "2071-01-31", "--effective", "2071-03-31")
    #expect(try states(asOf: "2071-03-30")["en"] == "not-found")
    #expect(try states(asOf: "2072-01-31")["en"] == "found")
    #expect(try states(asOf: "2072-02-01")["en"] == "not-found")
  }

  @Test func `A fact is found once it is given, in all languages`() throws {
    try law(duty: "fields: [entity.dpo, host.address]")
    #expect(try states() == ["en": "not-found", "fr": "not-found"])
    try company.workshop.write("name: Harbour\naddress: { city: Brest }\n", to: "content/parties/harbour.yml")
    #expect(try states() == ["en": "found", "fr": "found"])
  }

  @Test func `The mend that a finding gives takes the finding away`() throws {
    try law(duty: "fields: [entity.dpo.email]")
    let found = try company.run("check").told
    #expect(found.contains("`covers=\"gdpr-13-2-a\"`"))
    #expect(found.contains("set `dpo.email` in content/entities/acme/entity.yml"))
    #expect(found.contains("`without_duties` in policy.yml"))
    let entity = try company.workshop.text(Company.entityFile)
    try company.workshop.write(entity + "dpo: { email: dpo@acme.example }\n", to: Company.entityFile)
    #expect(try !company.run("check").told.contains("gdpr-13-2-a"))
    try company.workshop.write(entity, to: Company.entityFile)
    try company.workshop.write(
      "without_duties:\n  gdpr-13-2-a: It is told by post.\n", to: Company.policy + "/policy.yml")
    #expect(try !company.run("check").told.contains("gdpr-13-2-a"))
    #expect(try states() == ["en": "not-looked-for", "fr": "not-looked-for"])
  }

  @Test func `An exception next to a text names the duty, and holds for that text alone`() throws {
    try law(duty: "sections: []")
    try company.edit(fr, "---\ntitle:", "---\n# allow missing-duty(gdpr-13-2-a): it follows\ntitle:")
    let told = try company.run("check").told
    let lines = told.split(separator: "\n").filter { $0.hasSuffix("[missing-duty]") }
    #expect(lines.contains { $0.hasPrefix("\(en):2:8: warning") } && !lines.contains { $0.hasPrefix("\(fr):") })
    #expect(told.contains("1 excused"))
    #expect(try states() == ["en": "not-found", "fr": "not-looked-for"])
  }

  @Test func `The sample policies leave nothing open that their laws ask`() throws {
    let workshop = try Workshop.sample()
    let outcome = try Program.run(["check"], in: workshop.folder)
    for check in ["missing-duty", "conditional-duty", "unknown-duty", "unknown-kind", "missing-policy"] {
      #expect(!outcome.told.contains("[\(check)]"), "\(outcome.told)")
    }
    for format in ["text", "html", "json"] {
      let report = try Program.run(["check", "--coverage", "--format", format], in: workshop.folder)
      #expect(report.code == 0)
      #expect(report.told.contains("wepremium/privacy") && report.told.contains("ma-09-08-5-1-d"))
      #expect(!report.told.lowercased().contains("complian"))
    }
  }

  @Test func `The report's page asks nothing of another site and names every table`() throws {
    let workshop = try Workshop.sample()
    let outcome = try Program.run(["check", "--coverage", "--format", "html"], in: workshop.folder)
    let page = try HTMLPage(Data(outcome.told.utf8))
    #expect(page.elements.allSatisfy { !["link", "script", "img", "iframe"].contains($0.name) })
    #expect(page.elements.allSatisfy { $0.attributes["style"] == nil })
    #expect(!outcome.told.contains("url(") && !outcome.told.contains("@import"))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for name in page.elements.compactMap({ $0.attributes["aria-labelledby"] }) { #expect(ids.contains(name)) }
    #expect(page.elements.filter { $0.name == "table" }.count == page.elements.filter { $0.name == "caption" }.count)
    #expect(page.elements.contains { $0.attributes["lang"] == "ar" && $0.attributes["dir"] == "rtl" })
  }
}

/// What `codicil check --coverage --format json` tells, as far as it is asked for here.
private struct CoverageFile: Decodable {
  var policies: [Policy]

  struct Policy: Decodable { var texts: [Text] }

  struct Text: Decodable {
    var locale: String
    var duties: [Duty]
  }

  struct Duty: Decodable { var state: String }
}
