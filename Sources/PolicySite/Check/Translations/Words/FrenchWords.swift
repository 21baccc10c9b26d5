extension LanguageWords {
  static let french = LanguageWords(
    cardinals: [
      "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
      "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
      "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
      "huitante": 80, "octante": 80, "nonante": 90, "cent": 100, "cents": 100, "mille": 1000, "million": 1_000_000,
      "millions": 1_000_000, "milliard": 1_000_000_000, "milliards": 1_000_000_000,
    ],
    ordinals: [
      "premier": 1, "première": 1, "premiers": 1, "premières": 1, "premièrement": 1, "seul": 1, "seule": 1, "second": 2,
      "seconde": 2, "deuxième": 2, "deuxièmement": 2, "double": 2, "doubles": 2, "troisième": 3, "troisièmement": 3,
      "triple": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9,
      "dixième": 10, "onzième": 11, "douzième": 12, "douzaine": 12, "treizième": 13, "quatorzième": 14,
      "quinzième": 15, "seizième": 16, "vingtième": 20, "trentième": 30,
    ],
    units: [
      .second: "secondes", .minute: "minute minutes min", .hour: "heure heures h",
      .day: "jour jours journée journées j",
      .week: "semaine semaines", .month: "mois", .year: "an ans année années",
    ],
    spans: [
      "quinzaine": Span(15, .day), "demi": Span(6, .month), "huitaine": Span(8, .day), "trimestre": Span(3, .month),
      "trimestriel": Span(3, .month), "trimestrielle": Span(3, .month), "trimestriellement": Span(3, .month),
      "semestre": Span(6, .month), "semestriel": Span(6, .month), "semestriellement": Span(6, .month),
      "annuel": Span(1, .year), "annuelle": Span(1, .year), "annuellement": Span(1, .year), "mensuel": Span(1, .month),
      "mensuelle": Span(1, .month), "mensuellement": Span(1, .month), "hebdomadaire": Span(1, .week),
      "décennie": Span(10, .year),
    ],
    currencies: [
      "euro": "euro euros", "dollar": "dollar dollars", "pound": "livre livres", "dirham": "dirham dirhams",
      "franc": "franc francs", "dinar": "dinar dinars", "yen": "yen yens",
    ],
    multipliers: [
      "mille": 1000, "million": 1_000_000, "millions": 1_000_000, "milliard": 1_000_000_000,
      "milliards": 1_000_000_000,
    ],
    months: [2: "févr fév", 7: "juil", 9: "sept", 12: "déc"],
    references:
      "article articles art arts section sections clause clauses paragraphe paragraphes alinéa alinéas annexe "
      + "considérant considérants chapitre point loi",
    connectors: "de du d des",
    additions: "et",
    fillers: "bons bonnes premiers premières derniers dernières",
    morning: "",
    afternoon: "",
    frequent:
      "le la les de des du un une et à en que qui est sont dans pour par sur avec au aux ce cette ces vous nous votre "
      + "vos notre nos leur leurs ne pas plus être ou où se il elle ils elles si dont sans sous lorsque")
}
