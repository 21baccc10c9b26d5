/// What the words of a language say of numbers, times and money: data for reading the facts of a text.
struct LanguageWords: Sendable {
  /// Numbers that are written as words.
  var cardinals: [String: Int] = [:]
  /// Words that stand for a number in another way: "first", "twice".
  var ordinals: [String: Int] = [:]
  /// Words for units of time, for each unit separated by spaces.
  var units: [TimeUnit: String] = [:]
  /// Words that stand for a span of time: "fortnight", the Arabic dual.
  var spans: [String: Span] = [:]
  /// Currencies, by the key of the currency.
  var currencies: [String: String] = [:]
  /// "million", "thousand" after digits.
  var multipliers: [String: Int] = [:]
  /// Names of months besides those of the theme, for each month.
  var months: [Int: String] = [:]
  /// Words before the number of an article or a section, where `6.1` is no decimal.
  var references = ""
  /// What stands between a number and what it counts, or between a day and its month: "of", "de".
  var connectors = ""
  /// What stands between the words of one number: "and", "et".
  var additions = ""
  /// What stands between a number and its unit: "working" days.
  var fillers = ""
  var morning = ""
  var afternoon = ""
  /// Frequent words that show the language, separated by spaces.
  var frequent = ""
  /// Whether `1.5` is one and a half.
  var hasDecimalPoint = false
  /// Whether the dual of a noun says "two" without a word for it.
  var hasDual = false

  struct Span: Sendable, Hashable {
    var count: Int
    var unit: TimeUnit

    init(_ count: Int, _ unit: TimeUnit) {
      (self.count, self.unit) = (count, unit)
    }
  }

  /// Of the languages that have such data; a language that has none is read with more doubt.
  static let byLanguage: [String: LanguageWords] = [
    "en": .english, "fr": .french, "ar": .arabic, "de": .german, "es": .spanish,
  ]
}

enum TimeUnit: Sendable, Hashable {
  case second, minute, hour, day, week, month, year

  /// What `count` of it are, in the ways in which other texts may tell the same span: 12 months are a year.
  func spans(_ count: Int) -> [String] {
    guard count >= 0, count < 1_000_000 else { return [] }
    switch self {
    case .second: return ["s\(count)"]
    case .minute: return ["s\(count * 60)"]
    case .hour: return ["s\(count * 3600)"]
    // In French a fortnight is called fifteen days, and a week eight.
    case .day:
      let weeks = [8: 7, 15: 14][count].map { ["s\($0 * 86400)"] } ?? []
      return ["s\(count * 86400)"] + weeks
    case .week: return ["s\(count * 604_800)"]
    case .month: return ["m\(count)"]
    case .year: return ["m\(count * 12)"]
    }
  }
}
