/// What checks of wording look for in one language: data, without logic.
struct WordingTable: Sendable {
  /// In the spelling that `Phrase` reads.
  var phrases: [PhraseTopic: [String]] = [:]
  /// Phrases in which nothing is found: their right use.
  var spared: [PhraseTopic: [String]] = [:]
  /// Forms that a site took out of the lists.
  var removed: [PhraseTopic: Set<[Phrase.Word]>] = [:]
  /// The names of the twelve months, each with its short forms.
  var months: [[String]] = []
  /// Words that a full stop shortens, without it.
  var abbreviations: Set<String> = []
  /// A sentence of more words is hard to read.
  var longestSentence = 45
  /// Whether `04/05/2024` is the fourth of May; where it may be the fifth of April too, such a date is passed over.
  var isDayFirst = true

  /// What comes with the program for a language, on top of what is the same in all.
  static func builtIn(for language: String) -> WordingTable {
    switch language {
    case "en": common.adding(english)
    case "fr": common.adding(french)
    case "ar": common.adding(arabic)
    default: common
    }
  }

  func adding(_ other: WordingTable) -> WordingTable {
    var table = other
    table.phrases.merge(phrases) { $1 + $0 }
    table.spared.merge(spared) { $1 + $0 }
    return table
  }
}
