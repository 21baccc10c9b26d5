extension Check {
  static let missingTranslation = Check(
    id: "missing-translation", level: .warning,
    summary: "A policy has no text in one of the entity's languages",
    explanation: """
      `locales` in entity.yml says in which languages readers are addressed. Where a policy has no text in one of them, its \
      readers are shown the source text with a note that it is not available in their language. Write the translation, or \
      say in an exception why there is none: `# allow missing-translation(ar): …` at the head of the source text.
      """,
    search: .policy { policy, findings in
      guard policy.history.withdrawal == nil else { return }
      // A sealed text takes no exception: then the list of locales does.
      let place =
        policy.isSealed
        ? Place(file: "content/entities/\(policy.entity.id)/entity.yml")
        : policy.source?.place(of: "title") ?? policy.place
      for locale in policy.entity.locales where policy.texts[locale] == nil {
        guard policy.isSealed || !policy.policy.unread.contains(locale) else { continue }
        findings.add(
          at: place,
          "\(policy.name) has no text in \(locale): its readers there are shown the text in \(policy.sourceLocale)",
          mend: "write \(policy.policy.folder)/\(locale).md, or take \(locale) out of `locales` in entity.yml",
          subject: locale.description)
      }
    })
}
