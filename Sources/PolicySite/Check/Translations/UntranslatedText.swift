extension Check {
  static let untranslatedText = Check(
    id: "untranslated-text", level: .warning,
    summary: "A passage of a translation stands in the language of the source text",
    explanation: """
      It is the same word for word in both texts, or most of its frequent words are those of the other language. Names, \
      addresses, values and code are no text to translate, nor are quotations. Several passages in a row are told once.
      """,
    search: .policy { policy, findings in
      for pair in policy.comparison.pairs {
        UntranslatedPassages(pair: pair, policy: policy).tell(&findings)
      }
    })
}
