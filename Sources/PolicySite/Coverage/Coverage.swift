package import Ledger

/// Where a policy shows what its laws want shown: an answer for each duty in each of its languages.
///
/// An answer says that something stands in a place. It does not say that it is true, whole or enough.
package struct Coverage: Sendable {
  package let policy: PolicyName
  /// What the policy is to the laws, such as `privacy`.
  package let kind: String
  /// The day that was asked about, where the entity is.
  package let day: Day
  /// The laws that the policy is under.
  package let laws: [Law]
  /// The version that was read; nil for the working texts.
  package let version: VersionID?
  /// The source text first, then by locale.
  package private(set) var texts: [OfText]
  /// Sections that say that they show a duty which no law has.
  package let unknown: [UnknownDuty]

  /// The answers of one text.
  package struct OfText: Sendable {
    package var locale: LocaleTag
    /// Where its title stands.
    package var title: Place
    /// In the order of the laws and their duties.
    package var answers: [Answer]

    package func count(_ word: Answer.Word) -> Int {
      answers.count { $0.word == word }
    }
  }

  package struct Answer: Sendable {
    package var law: Law
    package var duty: Duty
    package var state: State
    /// Sections that would show it, if something stood below their heading.
    package var emptySections: [Finding]

    package enum State: Sendable {
      case found([Finding])
      case notFound
      /// With the reason.
      case notLookedFor(NotLookedFor)
    }

    /// The state in one word.
    package enum Word: String, Sendable, Hashable, CaseIterable {
      case found
      case notFound = "not-found"
      /// Not found, and asked only under a condition that no program can judge.
      case notFoundConditional = "not-found-conditional"
      case notLookedFor = "not-looked-for"
    }

    package var word: Word {
      switch state {
      case .found: .found
      case .notFound: duty.condition == nil ? .notFound : .notFoundConditional
      case .notLookedFor: .notLookedFor
      }
    }
  }

  package enum NotLookedFor: Sendable {
    /// What policy.yml says.
    case reason(LocalizedText)
    /// The rule does not apply yet.
    case appliesFrom(Day)
    /// It is not asked of entities in that country.
    case country(String)
  }

  /// Something that shows a duty.
  package enum Finding: Sendable, Hashable {
    case section(id: String, title: String, place: Place)
    case column(title: String, place: Place)
    case field(CardField)
    case summary(place: Place)
    case lastUpdated(Day)
  }

  package struct UnknownDuty: Sendable, Hashable {
    package var id: String
    package var place: Place
  }

  /// The same with each text as `change` makes it.
  func mapping(_ change: (OfText) -> OfText) -> Coverage {
    var changed = self
    changed.texts = texts.map(change)
    return changed
  }

  /// The ids of the duties that are not found, by locale: those that are asked without a condition.
  package var missing: [LocaleTag: [String]] {
    let ids = texts.map { text in (text.locale, text.answers.filter { $0.word == .notFound }.map(\.duty.id)) }
    return Dictionary(uniqueKeysWithValues: ids).filter { !$0.value.isEmpty }
  }
}
