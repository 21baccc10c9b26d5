/// Which plural form a whole number takes, by Unicode CLDR's plural rules, for the languages that have strings.
enum PluralRule {
  /// The categories that a language's strings must give, in CLDR's order.
  static func categories(in language: String) -> [String] {
    switch language {
    case "ar": ["zero", "one", "two", "few", "many", "other"]
    case "ja", "zh", "ko", "vi", "th", "id": ["other"]
    case "pl", "ru", "uk": ["one", "few", "many", "other"]
    case "cs", "sk": ["one", "few", "other"]
    default: ["one", "other"]
    }
  }

  /// The category of a count that is not negative.
  static func category(of count: Int, in language: String) -> String {
    switch language {
    case "fr", "pt": return count <= 1 ? "one" : "other"
    case "ja", "zh", "ko", "vi", "th", "id": return "other"
    case "ar":
      switch (count, count % 100) {
      case (0, _): return "zero"
      case (1, _): return "one"
      case (2, _): return "two"
      case (_, 3...10): return "few"
      case (_, 11...99): return "many"
      default: return "other"
      }
    case "pl", "ru", "uk":
      let isTeen = (11...14).contains(count % 100)
      if language == "pl" ? count == 1 : count % 10 == 1 && count % 100 != 11 { return "one" }
      return (2...4).contains(count % 10) && !isTeen ? "few" : "many"
    case "cs", "sk": return count == 1 ? "one" : (2...4).contains(count) ? "few" : "other"
    default: return count == 1 ? "one" : "other"
    }
  }
}
