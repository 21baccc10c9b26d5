extension Check {
  static let dateDiffers = Check(
    id: "date-differs", level: .warning,
    summary: "A date or a time of day stands in one language and not in the other",
    explanation: """
      Dates are compared as days, however they are written: `19/05/2024`, `19 mai 2024`, `May 19, 2024` and `2024-05-19` are \
      one day. The names of months are those of the theme's `strings/<locale>.yml`. Where an English text may mean two days \
      (`03/04/2024`), either will do.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .date, of: policy, &findings,
        mend: "make the two agree")
    })
}
