import Foundation

/// Values with the forms in which the texts of three languages tell them.
struct TranslatedFact {
  /// The check that compares it.
  var check: String
  /// One of its forms by locale.
  var forms: [String: String]

  /// A generator whose numbers are the same on every machine (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static func pick(_ forms: [String], _ random: inout Random) -> String {
    forms[Int.random(in: 0..<forms.count, using: &random)]
  }

  private static func all(
    _ check: String, en: [String], fr: [String], ar: [String], _ random: inout Random
  ) -> TranslatedFact {
    TranslatedFact(
      check: check,
      forms: ["en": pick(en, &random), "fr": pick(fr, &random), "ar": pick(ar + ar.map(arabicDigits), &random)])
  }

  private static func arabicDigits(_ text: String) -> String {
    var digits = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let value = scalar.value
      digits.append((0x30...0x39).contains(value) ? Unicode.Scalar(value + 0x630) ?? scalar : scalar)
    }
    return String(digits)
  }

  // MARK: Dates

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let moroccan = [
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
  ]
  private static let levantine = [
    "يناير", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "أكتوبر", "نوفمبر", "ديسمبر",
  ]

  /// Days up to the 28th, so that the next number is another day of the same month.
  static func date(day: Int, month: Int, year: Int, _ random: inout Random) -> TranslatedFact {
    let (d, m) = (two(day), two(month))
    let ending = [1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"][day] ?? "th"
    let name = english[month - 1]
    let numeric = ["\(d)/\(m)/\(year)", "\(year)-\(m)-\(d)"]
    return all(
      "date-differs",
      en: [
        "\(day) \(name) \(year)", "\(name) \(day), \(year)", "\(day)\(ending) of \(name) \(year)",
        "\(name.prefix(3)). \(day)\(ending), \(year)", "\(year)-\(m)-\(d)",
      ],
      fr: numeric + ["\(day == 1 ? "1er" : String(day)) \(french[month - 1]) \(year)", "\(d).\(m).\(year)"],
      ar: numeric + ["\(day) \(moroccan[month - 1]) \(year)", "\(day) \(levantine[month - 1]) \(year)"], &random)
  }

  static func time(hour: Int, minute: Int, _ random: inout Random) -> TranslatedFact {
    let half = hour % 12 == 0 ? 12 : hour % 12
    let name = hour < 12 ? ("am", "a.m.") : ("pm", "p.m.")
    let plain = "\(two(hour)):\(two(minute))"
    return all(
      "date-differs",
      en: [
        plain, "\(half):\(two(minute)) \(name.0)", "\(half).\(two(minute)) \(name.1)",
        "\(half):\(two(minute))\(name.0)",
      ],
      fr: [plain, "\(hour) h \(two(minute))", "\(hour)h\(two(minute))"], ar: [plain], &random)
  }

  // MARK: Numbers

  /// - Parameter cents: shown if there are any.
  static func amount(_ whole: Int, cents: Int, _ random: inout Random) -> TranslatedFact {
    let point = grouped(whole, ",") + (cents == 0 ? "" : "." + two(cents))
    let comma = grouped(whole, " ") + (cents == 0 ? "" : "," + two(cents))
    let dots = grouped(whole, ".") + "," + two(cents)
    return all(
      "amount-differs", en: ["€\(point)", "EUR \(point)", "\(point) euros", "€ \(point)"],
      fr: ["\(comma) €", "\(comma) euros", "\(dots) €", "\(comma.replacing(" ", with: "\u{202F}"))\u{A0}€"],
      ar: ["\(dots) يورو", "\(comma) أورو", "\(comma) €"], &random)
  }

  static func decimal(_ whole: Int, _ tenths: Int, _ random: inout Random) -> TranslatedFact {
    all(
      "number-differs", en: ["\(grouped(whole, ",")).\(tenths) GB", "\(grouped(whole, ",")).\(tenths)%"],
      fr: ["\(grouped(whole, " ")),\(tenths) Go", "\(grouped(whole, " ")),\(tenths) %"],
      ar: ["\(grouped(whole, "٬"))٫\(tenths)", "\(grouped(whole, ".")),\(tenths)"], &random)
  }

  static func days(_ count: Int, _ random: inout Random) -> TranslatedFact {
    all(
      "number-differs",
      en: [
        "\(count) days", "\(englishWords(count)) days", "\(englishWords(count)) (\(count)) working days",
        "\(count)-day",
      ],
      fr: ["\(count) jours", "\(frenchWords(count)) jours", "\(frenchWords(count)) (\(count)) jours ouvrés"],
      ar: ["\(count) يوما", "\(count) أيام"], &random)
  }

  private static func grouped(_ number: Int, _ separator: String) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? separator + String(digit) : String(digit)
    }.joined()
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func englishWords(_ number: Int) -> String {
    let ones = [
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if number < 20 { return ones[number] }
    if number < 100 { return tens[number / 10] + (number % 10 == 0 ? "" : "-" + ones[number % 10]) }
    return ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + englishWords(number % 100))
  }

  private static func frenchWords(_ number: Int) -> String {
    let ones = [
      "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
      "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ]
    let tens = [
      "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
    ]
    switch number {
    case ..<20: return ones[number]
    case 80: return "quatre-vingts"
    case 60..<80, 80..<100:
      let rest = number % 20
      return tens[number / 10]
        + (rest == 0 ? "" : (rest == 1 || rest == 11) && number < 80 ? " et " + ones[rest] : "-" + ones[rest])
    case ..<100:
      let rest = number % 10
      return tens[number / 10] + (rest == 0 ? "" : rest == 1 ? " et un" : "-" + ones[rest])
    default:
      let hundreds = number < 200 ? "cent" : ones[number / 100] + (number % 100 == 0 ? " cents" : " cent")
      return hundreds + (number % 100 == 0 ? "" : " " + frenchWords(number % 100))
    }
  }
}
