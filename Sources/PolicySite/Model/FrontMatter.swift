package import Ledger

/// What stands between the `---` lines at the head of a text.
package struct FrontMatter: Sendable, Hashable {
  package var title: String
  package var slug: String?
  /// The first layer: lines of Markdown.
  package var summary: [Line] = []
  /// What changed, told to people: lines of Markdown.
  package var changes: [Line] = []
  /// Ids of sections whose translation was read again and stands.
  package var confirmed: [Line] = []
  package var lastUpdated: Stamp?
  /// The day from which the text applies; that of `lastUpdated` if it isn't given.
  package var effective: Day?
  package var change: Change?
  /// What a release writes down for good; empty in a working text and in versions made by hand.
  package var record = Record()
  /// Where the front matter's keys stand, for diagnostics.
  package var places: [String: Place] = [:]

  package struct Line: Sendable, Hashable {
    package var text: String
    package var place: Place
  }

  package enum Change: String, Sendable, Hashable, CaseIterable {
    case substantive, editorial
  }

  /// The records of the day of release.
  package struct Record: Sendable, Hashable {
    package var policy: String?
    package var sourceLocale: LocaleTag?
    package var zone: Zone?
    package var numbering: PolicySettings.Numbering?
    package var layout: PolicySettings.Layout?
    /// Ids of the sections that lagged behind the source text.
    package var stale: [String] = []
    /// Why the version takes effect before its update.
    package var retroactive: String?
  }
}
