extension Check {
  static let nameDiffers = Check(
    id: "name-differs", level: .warning,
    summary: "The entity or a party is named in one language and not in the other",
    explanation: """
      A recipient that only one text names is a recipient that the other readers are not told of. The parties of \
      content/parties/ are looked for in each section under any of their names, in any language; the entity itself in the \
      whole text, for a section may say "we". If a name has another form in a language, give it there: `name: {en: …, ar: …}`.
      """,
    search: .policy { policy, findings in
      guard !policy.comparison.pairs.isEmpty else { return }
      let known = KnownNames(entity: policy.entity, parties: policy.shared.parties)
      for pair in policy.comparison.pairs { NameDifferences(pair: pair, known: known).tell(&findings) }
    })
}
