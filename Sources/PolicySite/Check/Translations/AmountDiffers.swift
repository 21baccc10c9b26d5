extension Check {
  static let amountDiffers = Check(
    id: "amount-differs", level: .warning,
    summary: "An amount of money stands in one language and not in the other",
    explanation: """
      Amounts are compared with their currency, however they are written: `50 000 €`, `€50,000`, `50.000 EUR` and `50 000 \
      euros` are one amount.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .amount, of: policy, &findings,
        mend: "make the two agree")
    })
}
