extension Check {
  static let malformedPhone = Check(
    id: "malformed-phone", level: .warning,
    summary: "A telephone number can't be dialled: in a `tel:` link, in entity.yml or in a party",
    explanation: """
      In data a number is digits with spaces, hyphens, full stops and parentheses, 3 to 15 digits in all, with `+` and the \
      country's code for those who call from abroad: `+33 4 79 00 00 00`. In a link there are no spaces: \
      `tel:+33479000000` (RFC 3966); a number without a country's code reaches nobody from abroad.
      """,
    search: .everywhere(
      texts: { policy, findings in
        for text in policy.editable {
          for link in text.links where LinkAddress.scheme(of: link.target) == "tel" {
            guard let fault = ContactForm.fault(ofTelephoneLink: link.target),
              !policy.data(.phone).contains(where: {
                "tel:" + $0 == link.target && ContactForm.fault(ofPhone: $0) != nil
              })
            else { continue }
            findings.add(
              at: text.place(link), "`\(link.target)` can't be dialled: \(fault)",
              mend: "write `tel:`, +, the country's code and the number without spaces: `tel:+33479000000`",
              phrase: link.target)
          }
        }
      },
      data: { value, findings in
        guard value.kind == .phone, let fault = ContactForm.fault(ofPhone: value.text) else { return }
        findings.add(
          at: value.place, "`\(value.key)` is `\(value.text)`, which can't be dialled: \(fault)",
          mend: "write +, the country's code and the number: `+33 4 79 00 00 00`")
      }))
}
