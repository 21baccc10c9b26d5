/// `policy.yml`: how a policy's texts are laid out and kept.
package struct PolicySettings: Sendable, Hashable {
  package var numbering: Numbering = .none
  package var layout: Layout = .flat
  package var sourceLocale: LocaleTag?
  package var laws: [String]?
  /// What the policy is to the laws, such as `privacy`; nil if that is its id.
  package var kind: String?
  package var kindPlace: Place?
  /// Duties that are not looked for, by id, with the reason.
  package var withoutDuties: [String: Reason] = [:]
  /// Days between sealing (or the update, if later) and the day a substantive change takes effect.
  package var noticeDays: Int?
  package var reviewMonths: Int?
  package var redirectFrom: [FormerAddress] = []
  /// The policies whose place this one took, and those that took its place.
  package var replaces: [PolicyReference] = []
  package var replacedBy: [PolicyReference] = []
  package var checks: [String: CheckLevel] = [:]

  /// Why something is as it is, and where that is written.
  package struct Reason: Sendable, Hashable {
    package var text: LocalizedText
    package var place: Place
  }

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
