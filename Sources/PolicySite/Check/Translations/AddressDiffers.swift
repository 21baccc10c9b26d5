extension Check {
  static let addressDiffers = Check(
    id: "address-differs", level: .warning,
    summary: "A web address stands in one language and not in the other",
    explanation: """
      Pages that exist once in each language are no difference: `/fr/` and `/en/`, translated paths, `fr.example.com` and \
      `en.example.com`, the same act in two collections of law. What is told is another site, a link that one text lacks, \
      and the same path with another number in it.
      """,
    search: .policy { policy, findings in
      FactDifference.tell(
        .address, of: policy, &findings,
        mend: "make the two agree, or say in an exception why they lead to different pages")
    })
}
