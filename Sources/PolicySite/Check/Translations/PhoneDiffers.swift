extension Check {
  static let phoneDiffers = Check(
    id: "phone-differs", level: .warning,
    summary: "A telephone number stands in one language and not in the other",
    explanation: """
      Numbers are compared as they are dialled: `+33 (0)1 53 73 22 22` and `01 53 73 22 22` are one.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .phone, of: policy, &findings,
        mend:
          "make the two agree: a number that is data of the entity is best written as a variable, such as {{entity.phone}}"
      )
    })
}
