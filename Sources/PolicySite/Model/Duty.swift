package import Ledger

/// Something that a law wants shown, as dated data, and what in a policy shows it.
///
/// Besides what is named here, a heading can always say that its section does: `{#id covers="gdpr-13-2-a"}`.
package struct Duty: Sendable, Hashable {
  /// Unique among all laws: `gdpr-13-2-a`.
  package var id: String
  /// As lawyers cite it within the law: `13(2)(a)`.
  package var article: String
  /// What must be shown, in a few words.
  package var label: LocalizedText
  /// Where the rule can be read: an address or a reference; nil where the law's own will do.
  package var source: String?
  /// How well the wording of the rule is known.
  package var wording: Wording = .memory
  /// The first and the last day on which the rule applies.
  package var since: Day?
  package var until: Day?
  /// The kinds of policies that it is asked of; empty for all.
  package var policies: [String] = []
  /// The countries, by ISO 3166, of which it is not asked of an entity whose address is there.
  package var unlessIn: [String] = []
  /// When it is asked, if not always; no program can know whether that is so.
  package var condition: LocalizedText?
  package var places = Places()

  /// How well the wording of a rule is known.
  package enum Wording: String, Sendable, Hashable, CaseIterable {
    /// Read in the text of the law or in a quotation of it.
    case quoted
    /// Read in a summary by others.
    case summary
    /// Neither: to be looked up before anyone relies on it.
    case memory
  }

  /// What shows it: any one of these is enough.
  package struct Places: Sendable, Hashable {
    /// Well-known ids of sections.
    package var sections: [String] = []
    /// Facts that the page's card tells.
    package var fields: [CardField] = []
    /// Headers of a table's column, by language.
    package var columns: [LocaleTag: [String]] = [:]
    /// The text in short: the front matter's `summary`.
    package var summary = false
    /// The date of the last update, which every dated page tells.
    package var lastUpdated = false
    /// A version in force that was updated within so many months.
    package var updatedWithinMonths: Int?
  }

  /// Whether it is asked of policies of that kind.
  package func concerns(_ kind: String) -> Bool {
    policies.isEmpty || policies.contains(kind)
  }

  /// Whether the rule no longer applies on a day.
  package func hasEnded(on day: Day) -> Bool {
    until.map { $0 < day } ?? false
  }
}
