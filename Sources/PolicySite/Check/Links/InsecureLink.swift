extension Check {
  static let insecureLink = Check(
    id: "insecure-link", level: .note,
    summary: "A link begins with `http:`, so that what readers do there can be read on the way",
    explanation: """
      Nearly every site answers at `https:`. A notice about the protection of data that leads over an open line is noticed. \
      If the site has no other address, say so in an exception.
      """,
    search: .everywhere(
      texts: { policy, findings in
        for text in policy.editable {
          for link in text.links where LinkAddress.scheme(of: link.target) == "http" {
            guard !policy.data(.address).contains(link.target) else { continue }
            findings.add(
              at: text.place(link), "`\(link.target)` is not encrypted",
              mend: "write `https:`, if the site answers there",
              phrase: link.target)
          }
        }
      },
      data: { value, findings in
        guard value.kind == .address, LinkAddress.scheme(of: value.text) == "http" else { return }
        findings.add(
          at: value.place, "`\(value.key)` is `\(value.text)`, which is not encrypted",
          mend: "write `https:`, if the site answers there")
      }))
}
