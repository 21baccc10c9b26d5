import CommonMark
import Redline

/// The versions of a policy as they are compared with one another in one locale.
final class ComparedVersions {
  let cards: CardDocument
  private let titles = ComparedPart()
  private let summaries = ComparedPart()
  private let bodies = ComparedPart()
  private let cardTexts = ComparedPart()

  /// - Parameter cards: makes cards into texts.
  init(cards: CardDocument) {
    self.cards = cards
  }

  func title(_ old: (Version, Text), _ new: (Version, Text)) -> ComparedPart.Difference {
    difference(titles, old, new) { Document(blocks: [Block(.paragraph([.text($0.title)]))]) }
  }

  func summary(_ old: (Version, Text), _ new: (Version, Text)) -> ComparedPart.Difference {
    difference(summaries, old, new, \.summary)
  }

  func body(_ old: (Version, Text), _ new: (Version, Text)) -> ComparedPart.Difference {
    difference(bodies, old, new, \.document)
  }

  /// Nil if the card of one of them was not kept.
  func card(_ old: Version, _ new: Version) -> ComparedPart.Difference? {
    guard let before = card(of: old), let after = card(of: new) else { return nil }
    return cardTexts.difference(before, after)
  }

  private func difference(
    _ part: ComparedPart, _ old: (version: Version, text: Text), _ new: (version: Version, text: Text),
    _ document: (Text) -> Document
  ) -> ComparedPart.Difference {
    func edition(_ version: Version, _ text: Text) -> Edition {
      part.edition(.init(version: version.address, locale: text.locale)) { document(text) }
    }
    return part.difference(edition(old.version, old.text), edition(new.version, new.text))
  }

  private func card(of version: Version) -> Edition? {
    guard let card = version.card else { return nil }
    return cardTexts.edition(.init(version: version.address, locale: cards.strings.locale)) { cards.document(card) }
  }
}
