import CommonMark
import Redline

/// The versions of a policy as they are compared with one another in one locale.
final class ComparedVersions {
  let cards: CardDocument
  private let titles = ComparedPart()
  private let summaries = ComparedPart()
  private let bodies = ComparedPart()
  private let cardTexts = ComparedPart()
  /// The cards that were asked for; most versions have the same.
  private var known: [(card: Entity.Card, edition: Edition)] = []

  /// - Parameter cards: makes cards into texts.
  init(cards: CardDocument) {
    self.cards = cards
  }

  func title(_ old: Version, _ before: LocaleTag, _ new: Version, _ after: LocaleTag) -> ComparedPart.Difference {
    titles.difference(
      edition(titles, old, before) { $0.titleDocument }, edition(titles, new, after) { $0.titleDocument })
  }

  func summary(_ old: Version, _ before: LocaleTag, _ new: Version, _ after: LocaleTag) -> ComparedPart.Difference {
    summaries.difference(edition(summaries, old, before) { $0.summary }, edition(summaries, new, after) { $0.summary })
  }

  func body(_ old: Version, _ before: LocaleTag, _ new: Version, _ after: LocaleTag) -> ComparedPart.Difference {
    bodies.difference(edition(bodies, old, before) { $0.document }, edition(bodies, new, after) { $0.document })
  }

  /// Nil if the card of one of them was not kept.
  func card(_ old: Version, _ new: Version) -> ComparedPart.Difference? {
    guard let before = card(of: old), let after = card(of: new) else { return nil }
    return cardTexts.difference(before, after)
  }

  private func edition(
    _ part: ComparedPart, _ version: Version, _ locale: LocaleTag, _ document: (Text) -> Document
  ) -> Edition {
    part.edition(.init(version: version.address, locale: locale)) { version.texts[locale].map(document) ?? Document() }
  }

  private func card(of version: Version) -> Edition? {
    guard let card = version.card else { return nil }
    if let known = known.first(where: { $0.card == card }) { return known.edition }
    let edition = cardTexts.edition(.init(version: version.address, locale: cards.strings.locale)) {
      cards.document(card)
    }
    known.append((card, edition))
    return edition
  }
}
