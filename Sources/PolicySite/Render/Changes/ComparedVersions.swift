import CommonMark
import Redline

/// The versions of a policy as they are compared with one another in one locale.
final class ComparedVersions {
  private let steps: [ChangeHistory.Step]
  private let cards: CardDocument
  private let titles = ComparedPart()
  private let summaries = ComparedPart()
  private let bodies = ComparedPart()
  private let cardTexts = ComparedPart()
  /// The cards that were asked for; most versions have the same.
  private var known: [(card: Entity.Card, edition: Edition)] = []
  /// By the place of the version; nil if its card was not kept.
  private var cardEditions: [Int: Edition?] = [:]

  /// The text of a version in a locale.
  typealias Source = ComparedPart.Key

  /// - Parameters:
  ///   - steps: the versions, which are named by their places.
  ///   - cards: makes cards into texts.
  init(steps: [ChangeHistory.Step], cards: CardDocument) {
    self.steps = steps
    self.cards = cards
  }

  func title(_ old: Source, _ new: Source) -> ComparedPart.Difference {
    titles.difference(edition(titles, old) { $0.titleDocument }, edition(titles, new) { $0.titleDocument })
  }

  func summary(_ old: Source, _ new: Source) -> ComparedPart.Difference {
    summaries.difference(edition(summaries, old) { $0.summary }, edition(summaries, new) { $0.summary })
  }

  func body(_ old: Source, _ new: Source) -> ComparedPart.Difference {
    bodies.difference(edition(bodies, old) { $0.document }, edition(bodies, new) { $0.document })
  }

  /// Nil if the card of one of them was not kept.
  func card(_ old: Int, _ new: Int) -> ComparedPart.Difference? {
    guard let before = card(of: old), let after = card(of: new) else { return nil }
    return cardTexts.difference(before, after)
  }

  private func edition(_ part: ComparedPart, _ source: Source, _ document: (Text) -> Document) -> Edition {
    part.edition(source) { steps[source.version].version.texts[source.locale].map(document) ?? Document() }
  }

  private func card(of place: Int) -> Edition? {
    if let edition = cardEditions[place] { return edition }
    let edition = steps[place].version.card.map { card in
      known.first { $0.card == card }?.edition ?? newEdition(of: card, at: place)
    }
    cardEditions[place] = .some(edition)
    return edition
  }

  private func newEdition(of card: Entity.Card, at place: Int) -> Edition {
    let edition = cardTexts.edition(Source(version: place, locale: cards.strings.locale)) { cards.document(card) }
    known.append((card, edition))
    return edition
  }
}
