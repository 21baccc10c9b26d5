extension Check {
  static let emailDiffers = Check(
    id: "email-differs", level: .warning,
    summary: "An e-mail address stands in one language and not in the other",
    explanation: """
      Readers of each language write to the address that their text gives. Addresses that are data of the entity are \
      written once and can't differ: `{{entity.email}}`.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .email, of: policy, &findings,
        mend:
          "make the two agree: an address that is data of the entity is best written as a variable, such as {{entity.email}}"
      )
    })
}
