import Foundation
import Testing

/// Old pages are records of their day, whatever the entity is called and does today.
struct RenamingTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }
  private let old = "en/privacy/versions/2020-01-01/"

  init() throws {
    company = try Company()
    try company.workshop.write("numbering: decimal\n", to: Company.policy + "/policy.yml")
    try company.edit(Company.entityFile, "laws: [gdpr]\n", "laws: [gdpr]\nauthority: regulator\n")
    try company.release("--date", "2020-01-01")
    try company.publish()
  }

  @Test func `Old pages keep numbers, ids, card and address when all of it changes, and the change is told`() throws {
    let page = try company.article(old)
    let card = try company.words(old).components(separatedBy: "policy.md").last
    #expect(page.contains("id=\"contact\"") && page.contains("<span class=\"number\">3</span>"))

    try company.edit(Company.entityFile, "1 Old Street", "9 New Street")
    try company.edit(Company.entityFile, "name: Acme", "name: Zenith")
    try company.edit(Company.entityFile, "authority: regulator", "source_locale: fr")
    try company.edit("content/parties/harbour.yml", "Harbour Hosting", "Port Hosting")
    try company.edit(Company.policy + "/en.md", "slug: privacy", "slug: data-protection")
    try workshop.write("numbering: legal\nlayout: accordion\n", to: Company.policy + "/policy.yml")

    let told = try #require(try company.unreleased())
    for word in ["text (en, fr)", "card", "layout", "numbering", "slug"] { #expect(told.contains(word), "\(told)") }
    try company.publish()
    // What is released stays at its address until the new slug is.
    #expect(try company.article(old) == page)
    let now = try company.words(old)
    #expect(now.contains("1 Old Street") && now.contains("The Regulator") && !now.contains("9 New Street"))
    #expect(card?.contains("1 Old Street") == true)

    try company.edit(Company.policy + "/en.md", "{{entity.name}} publishes", "The firm {{entity.name}} publishes")
    try company.announce()
    try company.release("--date", "2020-02-01", "--accept-stale")
    try company.publish()
    let moved = "en/data-protection/versions/2020-01-01/"
    #expect(Company.withoutStamps(try company.article(moved)) == Company.withoutStamps(page))
    #expect(try company.words(moved).contains("1 Old Street"))
    #expect(try company.words("en/data-protection/").contains("9 New Street"))
    #expect(try company.unreleased() == nil)
  }

  @Test func `A law that is no longer known breaks no old version`() throws {
    try company.edit(Company.entityFile, "laws: [gdpr]\n", "")
    try workshop.remove("content/laws/gdpr.yml")
    try company.publish()
  }

  @Test func `Under new names of policy and entity the frozen files still verify`() throws {
    let entities = workshop.url("content/entities")
    try FileManager.default.moveItem(
      at: entities.appending(path: "acme/privacy"), to: entities.appending(path: "acme/data"))
    try FileManager.default.moveItem(at: entities.appending(path: "acme"), to: entities.appending(path: "zenith"))
    let built = try company.run("build", "--as-of", Company.later)
    #expect(built.code == 0, "\(built.complained)")
    #expect(try company.run("verify").told.contains("zenith/data: 1 entry, 1 version, "))
    #expect(try company.run("verify", "--site", "site").code == 0)
    #expect(try workshop.page("site/zenith/en/privacy/index.html").first("h1")?.text == "Privacy notice")
  }
}
