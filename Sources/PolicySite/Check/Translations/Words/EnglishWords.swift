extension LanguageWords {
  static let english = LanguageWords(
    cardinals: [
      "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
      "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
      "sixty": 60,
      "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1_000_000,
      "billion": 1_000_000_000,
    ],
    ordinals: [
      "first": 1, "firstly": 1, "once": 1, "single": 1, "second": 2, "secondly": 2, "twice": 2, "both": 2, "double": 2,
      "pair": 2, "third": 3, "thirdly": 3, "triple": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
      "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "dozen": 12, "thirteenth": 13, "fourteenth": 14,
      "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
      "thirtieth": 30,
    ],
    units: [
      .second: "seconds sec secs", .minute: "minute minutes min mins", .hour: "hour hours hr hrs", .day: "day days",
      .week: "week weeks", .month: "month months", .year: "year years yr yrs",
    ],
    spans: [
      "fortnight": Span(14, .day), "half": Span(6, .month), "quarter": Span(3, .month), "quarterly": Span(3, .month),
      "semester": Span(6, .month),
      "annual": Span(1, .year), "annually": Span(1, .year), "yearly": Span(1, .year), "monthly": Span(1, .month),
      "weekly": Span(1, .week), "daily": Span(1, .day), "decade": Span(10, .year),
    ],
    currencies: [
      "euro": "euro euros", "dollar": "dollar dollars", "pound": "pound pounds", "dirham": "dirham dirhams",
      "franc": "franc francs", "dinar": "dinar dinars", "yen": "yen",
    ],
    multipliers: ["thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000],
    months: [9: "sept"],
    references:
      "article articles art arts section sections sec clause clauses paragraph paragraphs para annex recital recitals "
      + "chapter point no rule",
    connectors: "of the",
    additions: "and",
    fillers: "calendar working business full clear consecutive further additional more open",
    morning: "am",
    afternoon: "pm",
    frequent:
      "the a an of and to in that is are was were be been with for on by this which it from or as at not we you your our "
      + "their they have has may will can must shall such any these those if when where who than",
    hasDecimalPoint: true)
}
