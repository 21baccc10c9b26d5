/// `policy.yml`: how a policy's texts are laid out and kept.
package struct PolicySettings: Sendable, Hashable {
  package var numbering: Numbering = .none
  package var layout: Layout = .flat
  package var sourceLocale: LocaleTag?
  package var laws: [String]?
  /// Days between sealing (or the update, if later) and the day a substantive change takes effect.
  package var noticeDays: Int?
  package var reviewMonths: Int?
  package var redirectFrom: [FormerAddress] = []
  /// The policies whose place this one took, and those that took its place.
  package var replaces: [PolicyReference] = []
  package var replacedBy: [PolicyReference] = []
  package var checks: [String: CheckLevel] = [:]

  /// How sections are numbered: computed when a page is written, never typed.
  package enum Numbering: String, Sendable, Hashable, CaseIterable {
    case none
    /// 1, 1.1, 1.1.1
    case decimal
    /// I., A., 1.
    case legal
  }

  package enum Layout: String, Sendable, Hashable, CaseIterable {
    case flat
    /// Each top-level section folded under its heading.
    case accordion
  }
}
