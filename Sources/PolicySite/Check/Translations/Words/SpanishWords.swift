extension LanguageWords {
  static let spanish = LanguageWords(
    cardinals: [
      "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
      "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
      "dieciséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21,
      "veintiún": 21, "veinticuatro": 24, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
      "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "mil": 1000, "millón": 1_000_000, "millones": 1_000_000,
    ],
    ordinals: [
      "primer": 1, "primero": 1, "primera": 1, "solo": 1, "sola": 1, "único": 1, "única": 1, "segundo": 2, "segunda": 2,
      "doble": 2, "ambos": 2, "ambas": 2, "tercer": 3, "tercero": 3, "tercera": 3, "triple": 3, "cuarto": 4,
      "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7, "octavo": 8, "noveno": 9,
      "décimo": 10, "docena": 12,
    ],
    units: [
      .second: "segundos", .minute: "minuto minutos", .hour: "hora horas", .day: "día días", .week: "semana semanas",
      .month: "mes meses", .year: "año años",
    ],
    spans: [
      "quincena": Span(15, .day), "trimestre": Span(3, .month), "trimestral": Span(3, .month),
      "trimestralmente": Span(3, .month), "semestre": Span(6, .month), "semestral": Span(6, .month),
      "anual": Span(1, .year), "anualmente": Span(1, .year), "mensual": Span(1, .month),
      "mensualmente": Span(1, .month),
      "semanal": Span(1, .week), "década": Span(10, .year),
    ],
    currencies: [
      "euro": "euro euros", "dollar": "dólar dólares", "pound": "libra libras", "dirham": "dírham dirham dirhams",
      "franc": "franco francos", "dinar": "dinar dinares", "yen": "yen yenes",
    ],
    multipliers: ["mil": 1000, "millón": 1_000_000, "millones": 1_000_000],
    months: [
      1: "enero", 2: "febrero", 3: "marzo", 4: "abril", 5: "mayo", 6: "junio", 7: "julio", 8: "agosto",
      9: "septiembre setiembre", 10: "octubre", 11: "noviembre", 12: "diciembre",
    ],
    references:
      "artículo artículos art arts sección apartado apartados cláusula párrafo anexo considerando capítulo ley",
    connectors: "de del",
    additions: "y",
    fillers: "primeros primeras últimos últimas",
    frequent:
      "el la los las de del y o en que es son por para con un una su sus se no al lo como más este esta estos estas "
      + "nuestro nuestra usted puede pueden cuando si sobre sin ser le les")
}
