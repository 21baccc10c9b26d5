import Foundation
import Testing

/// Values in every form that English, French and Arabic texts give them.
struct TranslatedFactTests {
  private typealias Random = TranslatedFact.Random

  /// One fact of a kind, made of numbers that `shift` changes.
  private static let makers: [@Sendable (inout Random, Int) -> (inout Random) -> TranslatedFact] = [
    { random, shift in
      let (day, month, year) = (
        Int.random(in: 1...27, using: &random), Int.random(in: 1...12, using: &random),
        Int.random(in: 1970...2069, using: &random)
      )
      return { TranslatedFact.date(day: day + shift, month: month, year: year, &$0) }
    },
    { random, shift in
      let (hour, minute) = (Int.random(in: 0...22, using: &random), Int.random(in: 1...59, using: &random))
      return { TranslatedFact.time(hour: hour + shift, minute: minute, &$0) }
    },
    { random, shift in
      let (whole, cents) = (
        Int.random(in: 2...9_999_999, using: &random), [0, 50, 99][Int.random(in: 0...2, using: &random)]
      )
      return { TranslatedFact.amount(whole + shift, cents: cents, &$0) }
    },
    { random, shift in
      let (whole, tenths) = (Int.random(in: 2...99_999, using: &random), Int.random(in: 1...9, using: &random))
      return { TranslatedFact.decimal(whole + shift, tenths, &$0) }
    },
    { random, shift in
      let count = Int.random(in: 2...998, using: &random)
      return { TranslatedFact.days(count + shift, &$0) }
    },
  ]

  /// The facts of one text, one for each section; of those that `isChanged` picks the translations tell another value.
  private static func facts(_ seed: UInt64, isChanged: (Int) -> Bool) -> [(
    source: TranslatedFact, translation: TranslatedFact
  )] {
    (0..<100).map { index in
      var random = Random(state: seed &* 1000 &+ UInt64(index))
      var same = random
      let maker = makers[index % makers.count]
      let source = maker(&random, 0)
      let translation = maker(&same, isChanged(index) ? 1 : 0)
      return (source(&random), translation(&random))
    }
  }

  private static func text(_ title: String, _ sections: [String]) -> String {
    let body = sections.enumerated().map { "## \(title) \($0)\n\n{{entity.name}}: \($1).\n" }.joined(separator: "\n")
    return "---\ntitle: \(title)\n---\n\n" + body
  }

  /// What `check` says of texts with one section for each of `sections`.
  private func findings(_ sections: [String: [String]]) throws -> [String] {
    let locales = (["en"] + sections.keys.filter { $0 != "en" }.sorted()).joined(separator: ", ")
    let workshop = try Workshop.sound()
    try workshop.write(
      "title: Sample\nlocales: [\(locales)]\ndefault_locale: en\nbase_url: https://policies.example.org\n",
      to: "content/site.yml")
    try workshop.write(
      "name: Acme\nlocales: [\(locales)]\nhost: harbour\n", to: "content/entities/acme/entity.yml")
    let titles = ["en": "Part", "fr": "Partie", "ar": "قسم", "de": "Teil"]
    for (locale, sections) in sections {
      try workshop.write(
        Self.text(titles[locale] ?? "", sections), to: "content/entities/acme/privacy/\(locale).md")
    }
    if sections["de"] != nil { try writeGermanWords(in: workshop) }
    let told = try Program.run(["check"], in: workshop.folder).told
    return told.split(separator: "\n").filter { $0.contains("-differs]") }.map(String.init)
  }

  private func findings(_ facts: [(source: TranslatedFact, translation: TranslatedFact)]) throws -> [String] {
    var sections: [String: [String]] = [:]
    for locale in ["en", "fr", "ar"] {
      sections[locale] = facts.map { (locale == "en" ? $0.source : $0.translation).forms[locale] ?? "" }
    }
    return try findings(sections)
  }

  /// A theme may have words for more languages than ship.
  private func writeGermanWords(in workshop: Workshop) throws {
    let months =
      "months: [Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember]"
    let english = try workshop.text("themes/base/strings/en.yml")
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("months:") ? months[...] : $0
    }
    try workshop.write(lines.joined(separator: "\n"), to: "themes/base/strings/de.yml")
  }

  @Test func `What texts tell alike in four languages is no difference`() throws {
    var sections: [String: [String]] = [:]
    for (index, locale) in ToldAlike.locales.enumerated() {
      sections[locale] = ToldAlike.sentences.map { $0[index] }
    }
    #expect(try findings(sections) == [])
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `The same value told in another language is no difference`(_ seed: UInt64) throws {
    #expect(try findings(Self.facts(seed) { _ in false }) == [])
  }

  @Test(arguments: [6, 7, 8] as [UInt64])
  func `Each changed value is told once for each translation, in its section, by its check`(_ seed: UInt64) throws {
    let facts = Self.facts(seed) { $0 % 3 == 0 }
    let found = try findings(facts)
    let expected = facts.indices.filter { $0 % 3 == 0 }.flatMap { index in
      // Each section has four lines below the five of the head.
      ["ar", "fr"].map { locale in (locale, line: index * 4 + 7, check: facts[index].source.check) }
    }
    #expect(found.count == expected.count)
    for (locale, line, check) in expected {
      #expect(
        found.contains { $0.contains("/\(locale).md:\(line)") && $0.contains("[\(check)]") },
        "\(locale):\(line) \(check)")
    }
  }
}
