extension Check {
  static let vagueWording = Check(
    id: "vague-wording", level: .warning,
    summary: "What is done with data is said with `may`, `might`, `some`, `often` or `possible`",
    explanation: """
      Readers can't tell from "we may share some of your data" whether their data are shared. The Guidelines on \
      transparency (WP260 rev.01, paragraphs 12 and 13) ask for definite language and name these words, for the purposes \
      of processing and their legal basis above all. Say what is done, and in which case. What readers may do ("you may \
      object") is not meant, nor what is denied ("nous ne pouvons pas"). A site has its own list in \
      `content/wording/<locale>.yml`.
      """,
    search: .policy { policy, findings in
      findings.add(
        .vague, in: policy, { "`\($0)` leaves open whether, or what, or when" },
        mend: "say what is done, and in which case; or excuse it with its reason: {{! allow vague-wording: … }}")
    })
}
