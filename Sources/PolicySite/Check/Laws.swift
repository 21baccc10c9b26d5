import Templates

/// What laws want shown, and no section, table or fact shows.
extension Check {
  static let missingDuty = Check(
    id: "missing-duty", level: .warning,
    summary: "Something that a law wants shown is not found",
    explanation: """
      The files in content/laws/ say what each law wants shown: the article, its source, the day since when it is asked. \
      Each text of a policy is searched for it: a section with a well-known id or with `covers="…"`, a column of a table, a \
      fact on the page's card. An empty section shows nothing, and what one language shows does not count in another.

      Found does not mean fulfilled: a program sees that something stands there, not that it is true or enough. Where \
      something stands under another heading, say so: `## Who gets them {#sharing covers="gdpr-13-1-e"}`. Where it is not \
      asked of this policy, say why in policy.yml under `without_duties`, or in one text by \
      `# allow missing-duty(gdpr-13-1-e): the reason`. `codicil check --coverage` shows the whole table.
      """,
    search: .policy { policy, findings in
      policy.tellDuties(.notFound, &findings)
    })

  static let conditionalDuty = Check(
    id: "conditional-duty", level: .note,
    summary: "Something that a law wants shown under a condition is not found",
    explanation: """
      Some things are asked only where they apply: the legitimate interest where that is the legal basis, safeguards where \
      data leave the country. No program knows whether they do. Read the condition: if it is met, write the section; if it \
      is not, a line under `without_duties` in policy.yml, with the reason, keeps the question from being asked again.
      """,
    search: .policy { policy, findings in
      policy.tellDuties(.notFoundConditional, &findings)
    })

  static let unknownDuty = Check(
    id: "unknown-duty", level: .warning,
    summary: "A heading says that its section covers a duty which no law has",
    explanation: """
      `covers` names duties by their ids in content/laws/: `{#retention covers="gdpr-13-2-a"}`. One that is not there, \
      misspelt for instance, covers nothing.
      """,
    search: .policy { policy, findings in
      for unknown in policy.coverage.unknown {
        findings.add(
          at: unknown.place, "`covers` names `\(unknown.id)`, and no law has such a duty",
          mend: NearestName.mend(unknown.id, in: policy.shared.duties, kind: "duty"), subject: unknown.id,
          phrase: unknown.id)
      }
    })

  static let unknownKind = Check(
    id: "unknown-kind", level: .warning,
    summary: "A policy is of a kind that no law asks anything of",
    explanation: """
      `kind` in policy.yml says what the policy is to the laws: `privacy`, `legal-notice`. The laws name those kinds under \
      `policies`. One that none of them names, misspelt for instance, keeps every duty from being looked for.
      """,
    search: .policy { policy, findings in
      guard let kind = policy.policy.settings.kind else { return }
      let known = Set(policy.shared.laws.values.flatMap { $0.duties.flatMap(\.policies) })
      guard !known.isEmpty, !known.contains(kind) else { return }
      findings.add(
        at: policy.policy.settings.kindPlace ?? policy.place,
        "`kind` is `\(kind)`, and no law asks anything of such a policy",
        mend: NearestName.mend(kind, in: known.sorted(), kind: "kind"))
    })

  static let missingPolicy = Check(
    id: "missing-policy", level: .note,
    summary: "An entity is under a law that asks something of a kind of policy which it has not",
    explanation: """
      The laws of content/laws/ say of which kinds of policies they ask something: `privacy`, `legal-notice`. A policy is \
      of the kind that its folder names, or `kind` in its policy.yml. Where the text stands elsewhere, say so by \
      `# allow missing-policy(legal-notice): it stands on the shop's own site` at the head of entity.yml.
      """,
    search: .entity { owner, findings in
      let policies = owner.content.policies
      let kinds = Set(policies.map { $0.settings.kind ?? $0.id })
      let laws = owner.content.entity.card.laws.compactMap { owner.shared.laws[$0] }
      let asked = Set(laws.flatMap { $0.duties.filter { $0.condition == nil }.flatMap(\.policies) })
      for kind in asked.subtracting(kinds).sorted() {
        let names = laws.filter { $0.duties.contains { $0.policies.contains(kind) } }.map(\.shortName.inEnglish)
        findings.add(
          at: Place(file: owner.file),
          "no policy is of the kind `\(kind)`, of which \(names.joined(separator: " and ")) \(names.count == 1 ? "asks" : "ask") "
            + "something",
          mend: "write it, or say what an existing one is by `kind: \(kind)` in its policy.yml", subject: kind)
      }
    })
}

extension CheckedPolicy {
  /// A finding for each duty that is so answered.
  fileprivate func tellDuties(_ word: Coverage.Answer.Word, _ findings: inout Findings) {
    for text in coverage.texts {
      for answer in text.answers where answer.word == word {
        let words = DutyWords(answer: answer, text: text, coverage: coverage, card: coveredCard)
        findings.add(
          at: text.title, words.message, mend: words.mend, notes: words.notes, subject: answer.duty.id)
      }
    }
  }
}
