import Foundation
import Testing

/// `codicil release`: what it writes, and what it leaves as the author wrote it.
struct ReleaseTests {
  private let company: Company
  private var workshop: Workshop { company.workshop }

  init() throws { company = try Company() }

  @Test func `A release freezes texts and card, writes the ledger, and says what it wrote`() throws {
    let before = try FileTree.bytes(of: workshop.folder)
    let outcome = try company.release("--date", "2020-01-01")

    let after = try FileTree.bytes(of: workshop.folder)
    let folder = Company.versions + "/2020-01-01/"
    let written = [folder + "en.md", folder + "entity.yml", folder + "fr.md", Company.versions + "/ledger.yml"]
    #expect(Set(after.keys).subtracting(before.keys) == Set(written + ["content/.gitattributes"]))
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(try workshop.text("content/.gitattributes") == "**/versions/** -text\n")
    for path in written { #expect(outcome.told.contains("wrote " + path)) }
    #expect(outcome.told.hasSuffix("head \(try company.head())\n"))
    #expect(try company.acts() == ["released"])
    try company.publish()
    #expect(try company.unreleased() == nil)
  }

  @Test func `A frozen text has all records of its day, its values and its ids written out`() throws {
    try workshop.write("numbering: decimal\nlayout: accordion\n", to: Company.policy + "/policy.yml")
    try company.announce("'**More** \"quotes\": a b'", "Plus")
    try company.release("--date", "2020-01-01T10:00:00+01:00", "--effective", "2020-02-01", "--change", "editorial")
    let text = try workshop.text(Company.versions + "/2020-01-01/fr.md")
    #expect(
      text == """
        ---
        title: "Confidentialité"
        entity: acme
        policy: privacy
        locale: fr
        slug: "confidentialite"
        source_locale: en
        last_updated: 2020-01-01T10:00:00+01:00
        effective: 2020-02-01
        time_zone: Europe/Paris
        change: editorial
        numbering: decimal
        layout: accordion
        summary:
          - "Nous gardons les lettres trois ans."
        changes:
          - "Plus"
        ---

        Acme publie cette notice.

        ## Conservation {#storage}

        Harbour Hosting conserve les données de Acme.

        - Au repos : Harbour Hosting conserve les données de Acme.
        - En route : par la poste.

        ## Délais {#deadlines}

        | Données | Durée  |
        |---------|--------|
        | Ventes  | 10 ans |
        | Lettres | 3 ans  |

        ## Nous écrire {#contact}

        Écrivez à [Acme](mailto:privacy@acme.example).

        """)
    let card = try workshop.text(Company.versions + "/2020-01-01/entity.yml")
    #expect(card.contains("host:\n  name: \"Harbour Hosting\"\n  phone: \"+44 20 7946 0000\"\n"))
  }

  @Test(
    "A working text loses what was said of its release, and nothing else",
    arguments: [
      // Lists at the key's own indentation, and comments of other keys.
      (
        "title: Privacy notice\n# about the slug\nslug: privacy\nchanges:\n- one\n- \"two: three\"\n# of the summary\nsummary:\n- A\n",
        "title: Privacy notice\n# about the slug\nslug: privacy\n# of the summary\nsummary:\n- A\n"
      ),
      // Block and folded scalars, quoted lines that go on.
      (
        "changes:\n  - >\n    folded\n    title: not a key\n\n  - |\n    # not a comment\n    kept\n  - \"over\n    change: two lines\"\ntitle: Privacy notice\nslug: privacy\n",
        "title: Privacy notice\nslug: privacy\n"
      ),
      // Lists and quoted keys on one line or several.
      (
        "title: Privacy notice\n\"change\": editorial\nchanges: [\n\"one: two\",\n'three']\nslug: privacy\nconfirmed: [storage, contact]   # read on Monday\nlast_updated: 2020-01-01\neffective:   2020-01-01\n",
        "title: Privacy notice\nslug: privacy\n"
      ),
      // A text that has none of it.
      ("slug: privacy # a: b\n\n\ntitle: 'Privacy notice'\n", "slug: privacy # a: b\n\n\ntitle: 'Privacy notice'\n"),
    ])
  func isCleared(_ head: String, _ rest: String) throws {
    for (ending, mark) in [("\n", ""), ("\r\n", "\u{FEFF}")] {
      let company = try Company()
      let body = "---\n\n{{entity.name}}\n\n---\nchanges: here is text\n\n## Storage {#storage}\n## B\n## C\n"
      func file(_ head: String) -> String { mark + ("---\n" + head + body).replacing("\n", with: ending) }
      try company.workshop.write(file(head), to: Company.policy + "/en.md")
      try company.release("--date", "2020-01-01", "--change", "substantive")
      #expect(try company.workshop.text(Company.policy + "/en.md") == file(rest))
    }
  }

  @Test func `Front matter that can't be cleared line by line is refused with its mend`() throws {
    let text = "---\n{title: Privacy notice, slug: privacy, changes: [one]}\n---\n\n## A\n## B\n## C\n"
    try workshop.write(text, to: Company.policy + "/en.md")
    let told = try company.refused(["release", "acme/privacy", "--date", "2020-01-01"], with: "front-matter-form")
    #expect(told.complained.contains("en.md"))
    try workshop.write(
      text.replacing(
        "{title: Privacy notice, slug: privacy, changes: [one]}", with: "title: Privacy notice\nchanges: [one]"),
      to: Company.policy + "/en.md")
    try company.release("--date", "2020-01-01")
  }

  @Test func `A dry run shows the change and the files, and writes nothing`() throws {
    try company.release("--date", "2020-01-01")
    try company.change()
    let before = try FileTree.entries(of: workshop.folder)
    let outcome = try company.release("--date", "2020-02-01", "--dry-run")
    #expect(try FileTree.entries(of: workshop.folder) == before)
    #expect(outcome.told.contains("acme/privacy 2020-02-01, after version 2020-01-01: substantive"))
    #expect(outcome.told.contains("en: 1 section changed, 3 words added, 0 removed"))
    #expect(outcome.told.contains("would write \(Company.versions)/2020-02-01/fr.md"))
    #expect(outcome.told.contains("would write \(Company.policy)/fr.md"))
    #expect(!outcome.told.contains("head "))
    try company.release("--date", "2020-02-01")
    try company.edit(Company.policy + "/en.md", "wording 2.", "wording 2 again.")
    try company.announce()
    let word = try company.release("--date", "2020-03-01", "--accept-stale", "--dry-run")
    #expect(word.told.contains("en: 1 section changed, 1 word added, 0 removed"))
  }

  @Test func `A second version of a day is .2, and takes the place of the first`() throws {
    try company.release("--date", "2020-01-01")
    try company.change("2")
    try company.release("--date", "2020-01-01")
    try company.change("3")
    try company.release("--date", "2020-01-01")
    try company.publish()
    let data = try company.data()
    #expect(data.in_force == "2020-01-01.3")
    #expect(data.versions.map(\.id) == ["2020-01-01.3", "2020-01-01.2", "2020-01-01"])
    #expect(data.versions.map(\.state) == ["in-force", "never-applied", "never-applied"])
    #expect(try company.run("show", "acme/privacy", "--on", "2020-01-01").complained.contains("2020-01-01.3"))
  }

  @Test func `Frozen attributes join those that are there`() throws {
    try workshop.write("*.md text", to: "content/.gitattributes")
    try company.release("--date", "2020-01-01")
    try company.change()
    try company.release("--date", "2020-02-01")
    #expect(try workshop.text("content/.gitattributes") == "*.md text\n**/versions/** -text\n")
  }

  @Test func `Names that YAML takes for something else are frozen as names`() throws {
    let entities = workshop.url("content/entities")
    try FileManager.default.moveItem(at: entities.appending(path: "acme"), to: entities.appending(path: "no"))
    try FileManager.default.moveItem(
      at: entities.appending(path: "no/privacy"), to: entities.appending(path: "no/null"))
    try company.must("release", "no/null", "--date", "2020-01-01")
    try company.publish()
    #expect(try company.unreleased() == nil)
  }

  @Test func `Another unreleased change is told for what it is`() throws {
    try company.release("--date", "2020-01-01")
    try company.edit(Company.policy + "/fr.md", "title: Confidentialité", "title: Vie privée")
    #expect(try company.unreleased() == "title (fr)")
    try company.edit(Company.policy + "/en.md", "three years.", "4 years.")
    #expect(try company.unreleased() == "title (fr), summary (en)")
  }
}
