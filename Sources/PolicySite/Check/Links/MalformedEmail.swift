extension Check {
  static let malformedEmail = Check(
    id: "malformed-email", level: .warning,
    summary: "An e-mail address can't be one: in a `mailto:` link, in entity.yml or in a party",
    explanation: """
      A reader who wants to exercise a right writes to it, and the message comes back. An address is `mailbox@domain.tld`, \
      without spaces; a `mailto:` link may name several with commas, and a subject after `?` (RFC 6068).
      """,
    search: .everywhere(
      texts: { policy, findings in
        for text in policy.editable {
          for link in text.links where LinkAddress.scheme(of: link.target) == "mailto" {
            let list = link.target.dropFirst(7).prefix { $0 != "?" }
            for address in list.split(separator: ",", omittingEmptySubsequences: false) {
              guard let fault = ContactForm.fault(ofEmail: LinkAddress.decoded(String(address))),
                !policy.data(.email).contains(LinkAddress.decoded(String(address)))
              else { continue }
              findings.add(
                at: text.place(link), "`\(link.target)` leads to no mailbox: \(fault)",
                mend: "write `mailto:` and an address such as `privacy@company.com`", phrase: link.target)
            }
          }
        }
      },
      data: { value, findings in
        guard value.kind == .email, let fault = ContactForm.fault(ofEmail: value.text) else { return }
        findings.add(
          at: value.place, "`\(value.key)` is `\(value.text)`, which is no e-mail address: \(fault)",
          mend: "write an address such as `privacy@company.com`")
      }))
}
