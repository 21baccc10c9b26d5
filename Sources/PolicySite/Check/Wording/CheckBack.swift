extension Check {
  static let checkBack = Check(
    id: "check-back", level: .warning,
    summary: "A text tells readers to come back regularly and look for changes",
    explanation: """
      The Guidelines on transparency (WP260 rev.01, paragraph 29) call that not only insufficient but unfair: changes are \
      announced to those whom they concern. Say how and how long in advance you tell them; `codicil notice` writes the \
      announcement.
      """,
    search: .policy { policy, findings in
      findings.add(
        .checkBack, in: policy, { "`\($0)`: readers are asked to look for changes themselves" },
        mend: "say how changes are announced, and how long before they apply")
    })
}
