extension Check {
  static let numberDiffers = Check(
    id: "number-differs", level: .warning,
    summary: "A number stands in one language and not in the other",
    explanation: """
      A period of 30 days here and of 90 days there are two promises. The numbers of each section are compared with those of \
      the source text, however they are written: `1,5` and `1.5`, `50 000` and `50,000`, `30 days` and `trente jours`, `12 \
      months` and `one year`, `6(1)` and `6.1`, `٣٠` and `30`. A number that one text only says again is not told.

      Numbers that are written as words are known in English, French, Arabic, German and Spanish; next to a text in another \
      language numbers below 100 are left out.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .number, of: policy, &findings,
        mend: "make the two agree")
    })
}
