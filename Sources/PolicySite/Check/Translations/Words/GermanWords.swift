extension LanguageWords {
  static let german = LanguageWords(
    cardinals: [
      "null": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2, "drei": 3,
      "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
      "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
      "zwanzig": 20, "vierundzwanzig": 24, "dreißig": 30, "dreissig": 30, "sechsunddreißig": 36, "vierzig": 40,
      "achtundvierzig": 48, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "zweiundsiebzig": 72, "achtzig": 80,
      "neunzig": 90, "hundert": 100, "tausend": 1000, "million": 1_000_000, "millionen": 1_000_000,
    ],
    ordinals: [
      "erste": 1, "ersten": 1, "erster": 1, "erstes": 1, "einmal": 1, "zweite": 2, "zweiten": 2, "zweimal": 2,
      "beide": 2, "beiden": 2, "doppelt": 2, "doppelte": 2, "dritte": 3, "dritten": 3, "vierte": 4, "vierten": 4,
      "fünfte": 5, "fünften": 5, "sechste": 6, "sechsten": 6, "zehnte": 10, "zehnten": 10, "dutzend": 12,
    ],
    units: [
      .second: "sekunde sekunden", .minute: "minute minuten", .hour: "stunde stunden std",
      .day: "tag tage tagen tages werktage werktagen arbeitstage arbeitstagen kalendertage kalendertagen",
      .week: "woche wochen", .month: "monat monate monaten monats", .year: "jahr jahre jahren jahres",
    ],
    spans: [
      "quartal": Span(3, .month), "halbes": Span(6, .month), "vierteljahr": Span(3, .month),
      "vierteljährlich": Span(3, .month),
      "halbjahr": Span(6, .month), "halbjährlich": Span(6, .month), "jährlich": Span(1, .year),
      "monatlich": Span(1, .month), "wöchentlich": Span(1, .week), "täglich": Span(1, .day),
    ],
    currencies: [
      "euro": "euro", "dollar": "dollar", "pound": "pfund", "dirham": "dirham", "franc": "franken", "yen": "yen",
    ],
    multipliers: [
      "tausend": 1000, "million": 1_000_000, "millionen": 1_000_000, "mio": 1_000_000, "milliarde": 1_000_000_000,
      "milliarden": 1_000_000_000, "mrd": 1_000_000_000,
    ],
    months: [
      1: "januar jänner", 2: "februar", 3: "märz", 4: "april", 5: "mai", 6: "juni", 7: "juli", 8: "august",
      9: "september", 10: "oktober", 11: "november", 12: "dezember",
    ],
    references: "artikel art abschnitt ziffer absatz abs nummer nr kapitel satz buchstabe erwägungsgrund anhang",
    connectors: "von des",
    additions: "und",
    fillers: "volle vollen volle weitere weiteren aufeinanderfolgende aufeinanderfolgenden",
    frequent:
      "der die das den dem des und oder in zu von mit für auf ist sind wird werden nicht ein eine einer eines wir sie "
      + "ihre ihr ihrer unsere unser dass wenn nach bei durch aus auch als an im zum zur kann können")
}
