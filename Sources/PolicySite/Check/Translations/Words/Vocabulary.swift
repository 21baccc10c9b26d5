/// The words of one text's languages, ready to be looked up.
struct Vocabulary: Sendable {
  let locale: LocaleTag
  private var meanings: [UInt64: Meaning] = [:]
  /// Prints of frequent words of the language.
  let frequent: Set<UInt64>
  /// Whether numbers that are written as words are known.
  let knowsNumbers: Bool
  let hasDecimalPoint: Bool
  let hasDual: Bool

  /// Whether `1.` may be a day: elsewhere a point ends the sentence.
  var hasOrdinalPoint: Bool { !["en", "fr", "es", "ar", "it", "pt", "nl"].contains(locale.language) }

  /// What a word may mean; most words mean nothing here.
  struct Meaning: Sendable {
    var cardinal: Int?
    var ordinal: Int?
    var unit: TimeUnit?
    var span: LanguageWords.Span?
    var currency: String?
    var multiplier: Int?
    var month: Int?
    var isReference = false
    var isConnector = false
    var isAddition = false
    var isFiller = false
    var isMorning = false
    var isAfternoon = false
  }

  /// - Parameter months: names of the twelve months, the text's own language first.
  init(locale: LocaleTag, months: [[String]]) {
    let words = LanguageWords.byLanguage[locale.language]
    self.locale = locale
    frequent = Self.prints(words?.frequent ?? "")
    knowsNumbers = words != nil
    hasDecimalPoint = words?.hasDecimalPoint ?? ["zh", "ja", "ko", "he", "th", "hi"].contains(locale.language)
    hasDual = words?.hasDual ?? false
    for names in months {
      for (index, name) in names.enumerated() { learnMonth(name, index + 1) }
    }
    if let words { learn(words) }
    for (code, currency) in Self.codes { meanings[WordPrint.of(code), default: Meaning()].currency = currency }
  }

  subscript(print: UInt64) -> Meaning? { meanings[print] }

  private mutating func learn(_ words: LanguageWords) {
    func each(_ list: String, _ change: (inout Meaning) -> Void) {
      for word in list.split(separator: " ") { change(&meanings[WordPrint.of(String(word)), default: Meaning()]) }
    }
    for (word, value) in words.cardinals { each(word) { $0.cardinal = value } }
    for (word, value) in words.ordinals { each(word) { $0.ordinal = value } }
    for (unit, list) in words.units { each(list) { $0.unit = unit } }
    for (word, span) in words.spans { each(word) { $0.span = span } }
    for (currency, list) in words.currencies { each(list) { $0.currency = currency } }
    for (word, value) in words.multipliers { each(word) { $0.multiplier = value } }
    for (month, list) in words.months { each(list) { $0.month = month } }
    each(words.references) { $0.isReference = true }
    each(words.connectors) { $0.isConnector = true }
    each(words.additions) { $0.isAddition = true }
    each(words.fillers) { $0.isFiller = true }
    each(words.morning) { $0.isMorning = true }
    each(words.afternoon) { $0.isAfternoon = true }
  }

  /// A month's name, and the beginnings of it that no other month has: `Sept.`
  private mutating func learnMonth(_ name: String, _ month: Int) {
    let scalars = Array(name.unicodeScalars)
    let isLatin = scalars.allSatisfy { $0.value < 0x250 }
    for length in (isLatin ? min(3, scalars.count) : scalars.count)...max(scalars.count, 1) where length > 0 {
      let print = WordPrint.of(scalars.prefix(length))
      if let known = meanings[print], known.month != nil { continue }
      meanings[print, default: Meaning()].month = month
    }
  }

  private static func prints(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { WordPrint.of(String($0)) })
  }

  /// Codes of ISO 4217 and usual short forms, by the key of the currency.
  private static let codes = [
    "EUR": "euro", "USD": "dollar", "CAD": "dollar", "AUD": "dollar", "GBP": "pound", "MAD": "dirham", "DH": "dirham",
    "DHS": "dirham", "AED": "dirham", "CHF": "franc", "XPF": "franc", "XOF": "franc", "XAF": "franc", "FCFP": "franc",
    "FCFA": "franc", "DZD": "dinar", "TND": "dinar", "JPY": "yen", "SAR": "riyal", "CNY": "yuan", "SEK": "krona",
    "NOK": "krone", "DKK": "krone", "PLN": "zloty",
  ]

  /// Signs, by the key of the currency.
  static func currency(of sign: Unicode.Scalar) -> String? {
    switch sign {
    case "€": "euro"
    case "$": "dollar"
    case "£": "pound"
    case "¥": "yen"
    case "₣": "franc"
    case "₹": "rupee"
    case "₽": "rouble"
    case "₺": "lira"
    case "₪": "shekel"
    default: nil
    }
  }
}
