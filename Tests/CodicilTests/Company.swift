import Foundation
import Testing

/// A root folder with one small company in English and French, and what is done to it from day to day.
///
/// Its dates lie before 2026 or after 2060: the machine's own clock, which seals, stands between the two.
struct Company {
  let workshop: Workshop

  static let policy = "content/entities/acme/privacy"
  static let versions = policy + "/versions"
  static let entityFile = "content/entities/acme/entity.yml"
  /// A day on which all that was sealed is known, and what is announced for 2090 is still upcoming.
  static let later = "2080-01-01"

  init() throws {
    workshop = try Workshop()
    for part in ["templates", "strings"] {
      try workshop.copy(Repository.root.appending(path: "themes/base/" + part), to: "themes/base/" + part)
    }
    try workshop.copy(Repository.golden.appending(path: "_themes/plain"), to: "themes/base")
    for (path, text) in Self.content { try workshop.write(text, to: "content/" + path) }
  }

  static let content = [
    "site.yml": """
    title: Sample
    locales: [en, fr]
    default_locale: en
    base_url: https://policies.example.org

    """,
    "parties/harbour.yml": "name: Harbour Hosting\nphone: +44 20 7946 0000\n",
    "parties/regulator.yml": "name: The Regulator\n",
    "laws/gdpr.yml": "name: General Data Protection Regulation\n",
    "clauses/storage/en.md": "{{host.name}} stores the data of {{entity.name}}.\n",
    "clauses/storage/fr.md": "{{host.name}} conserve les données de {{entity.name}}.\n",
    "entities/acme/entity.yml": """
    name: Acme
    legal_form: { en: limited company, fr: société anonyme }
    address:
      street: 1 Old Street
      city: Lyon
      country: FR
    locales: [en, fr]
    time_zone: Europe/Paris
    email: privacy@acme.example
    host: harbour
    laws: [gdpr]

    """,
    "entities/acme/privacy/en.md": """
    ---
    title: Privacy notice
    slug: privacy
    # Kept short by agreement with the board.
    summary:
      - We keep letters for three years.
    ---

    {{entity.name}} publishes this notice.

    ## Storage {#storage}

    {{> storage}}

    - At rest: {{> storage}}
    - In transit: by post.

    ## Deadlines {#deadlines}

    | Data    | Kept for |
    |---------|----------|
    | Orders  | 10 years |
    | Letters | 3 years  |

    ## Contact {#contact}

    Write to [{{entity.name}}](mailto:privacy@acme.example).

    """,
    "entities/acme/privacy/fr.md": """
    ---
    title: Confidentialité
    slug: confidentialite
    summary:
      - Nous gardons les lettres trois ans.
    ---

    {{entity.name}} publie cette notice.

    ## Conservation

    {{> storage}}

    - Au repos : {{> storage}}
    - En route : par la poste.

    ## Délais

    | Données | Durée  |
    |---------|--------|
    | Ventes  | 10 ans |
    | Lettres | 3 ans  |

    ## Nous écrire

    Écrivez à [{{entity.name}}](mailto:privacy@acme.example).

    """,
  ]

  // MARK: Commands

  func run(_ arguments: String..., clock: Int? = nil) throws -> Program.Outcome {
    try run(arguments, clock: clock)
  }

  func run(_ arguments: [String], clock: Int? = nil) throws -> Program.Outcome {
    try Program.run(
      arguments, in: workshop.folder, environment: clock.map { ["SOURCE_DATE_EPOCH": String($0)] } ?? [:])
  }

  /// Runs a command that must succeed.
  @discardableResult
  func must(_ arguments: String..., place: SourceLocation = #_sourceLocation) throws -> Program.Outcome {
    let outcome = try run(arguments)
    #expect(outcome.code == 0, "\(arguments.joined(separator: " ")): \(outcome.complained)", sourceLocation: place)
    return outcome
  }

  @discardableResult
  func release(_ options: String..., place: SourceLocation = #_sourceLocation) throws -> Program.Outcome {
    let outcome = try run(["release", "acme/privacy"] + options)
    #expect(
      outcome.code == 0, "release \(options.joined(separator: " ")): \(outcome.complained)", sourceLocation: place)
    return outcome
  }

  /// Runs a command that must be refused with `rule`, and must leave every file as it was.
  @discardableResult
  func refused(_ arguments: [String], with rule: String, place: SourceLocation = #_sourceLocation) throws
    -> Program.Outcome
  {
    let before = try FileTree.bytes(of: workshop.folder)
    let outcome = try run(arguments)
    #expect(outcome.code == 1, "\(arguments): \(outcome.told)", sourceLocation: place)
    #expect(outcome.told == "", sourceLocation: place)
    #expect(outcome.complained.contains("[\(rule)]"), "\(outcome.complained)", sourceLocation: place)
    let differences = FileTree.differences(before, try FileTree.bytes(of: workshop.folder))
    #expect(differences == "", "\(arguments) changed files", sourceLocation: place)
    return outcome
  }

  /// Builds as of a day and verifies; what is built must be sound and its links must hold.
  func publish(asOf day: String = later, drafts: Bool = false, place: SourceLocation = #_sourceLocation) throws {
    let built = try run(["build", "--as-of", day] + (drafts ? ["--drafts"] : []))
    #expect(built.code == 0, "\(built.complained)", sourceLocation: place)
    for arguments in [["verify"], ["verify", "--site", "site", "--as-of", day]] {
      let verified = try run(arguments)
      #expect(verified.code == 0, "\(verified.complained)", sourceLocation: place)
    }
    #expect(try LinkChecker(workshop.url("site")).faults() == [], sourceLocation: place)
  }

  /// What `build` says of changes that are not released; nil if there are none.
  func unreleased() throws -> String? {
    let outcome = try run("build", "--as-of", Self.later)
    #expect(outcome.code == 0, "\(outcome.complained)")
    let line = outcome.complained.split(separator: "\n").first { $0.contains("changes that are not released") }
    return line.flatMap { $0.components(separatedBy: "released: ").last?.components(separatedBy: " [").first }
  }

  // MARK: Content

  func edit(_ path: String, _ old: String, _ new: String, place: SourceLocation = #_sourceLocation) throws {
    let text = try workshop.text(path)
    #expect(text.contains(old), "\(path) does not hold `\(old)`", sourceLocation: place)
    try workshop.write(text.replacing(old, with: new), to: path)
  }

  /// Says in both texts what changed.
  func announce(_ english: String = "Letters are kept longer.", _ french: String? = "Les lettres durent.") throws {
    try edit(Self.policy + "/en.md", "---\ntitle:", "---\nchanges:\n  - \(english)\ntitle:")
    guard let french else { return }
    try edit(Self.policy + "/fr.md", "---\ntitle:", "---\nchanges:\n  - \(french)\ntitle:")
  }

  /// Another wording in both texts, and what is said of it.
  func change(_ word: String = "2") throws {
    let (en, fr) = (Self.policy + "/en.md", Self.policy + "/fr.md")
    try workshop.write(workshop.text(en) + "\nEnglish wording \(word).\n", to: en)
    try workshop.write(workshop.text(fr) + "\nTournure française \(word).\n", to: fr)
    try announce()
  }

  func ledger() throws -> String { try workshop.text(Self.versions + "/ledger.yml") }

  /// The acts of the ledger, in order.
  func acts() throws -> [String] {
    try ledger().split(separator: "\n").compactMap { line in
      line.hasPrefix("  act: ") ? String(line.dropFirst("  act: ".count)) : nil
    }
  }

  func head() throws -> String {
    let lines = try ledger().split(separator: "\n").filter { $0.hasPrefix("  digest: ") }
    return lines.last.map { $0.dropFirst("  digest: ".count).filter { $0 != "\"" } } ?? ""
  }

  // MARK: Site

  func page(_ path: String) throws -> HTMLPage {
    try workshop.page("site/acme/" + path + (path.isEmpty || path.hasSuffix("/") ? "index.html" : ""))
  }

  /// All that a reader of the page sees.
  func words(_ path: String) throws -> String {
    try page(path).first("body")?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
  }

  /// The element of the text itself with all that it holds, as it stands in the file.
  func article(_ path: String) throws -> String {
    let html = try workshop.text("site/acme/" + path + "index.html")
    let start = try #require(html.firstRange(of: "<article"))
    let end = try #require(html.firstRange(of: "</article>"))
    return String(html[start.lowerBound..<end.upperBound])
  }

  /// The lines of an article without those that tell days.
  static func withoutStamps(_ article: String) -> [String] {
    article.split(separator: "\n").map(String.init).filter { !$0.contains("<time") && $0 != "<p></p>" }
  }

  func data(_ locale: String = "en/privacy") throws -> PolicyFile {
    try JSONDecoder().decode(PolicyFile.self, from: Data(contentsOf: workshop.url("site/acme/\(locale)/policy.json")))
  }
}

/// What `policy.json` tells, as far as it is asked for here.
struct PolicyFile: Decodable {
  var in_force: String?
  var upcoming: [String]
  var withdrawn: String?
  var versions: [Version]

  struct Version: Decodable {
    var id: String
    var state: String
    var effective: String?
    var applies_to: String?
    var act: String?
    var locales: [String]
    var digests: [String: String]
  }

  func state(_ id: String) -> String? { versions.first { $0.id == id }?.state }
}
