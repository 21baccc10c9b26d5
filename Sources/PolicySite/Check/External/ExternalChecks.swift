/// What concerns the addresses of other sites.
extension Check {
  static let externalLink = Check(
    id: "external-link", level: .off,
    summary: "A text links to another site",
    explanation: """
      Off by default: a list for those who want to know every way out of their texts. `codicil check --external` lists all \
      addresses and asks them for an answer.
      """,
    search: .policy { policy, findings in
      for (address, place) in policy.externalLinks {
        findings.add(at: place, "the text links to `\(address)`", mend: "", phrase: address)
      }
    })

  static let deadLink = Check(
    id: "dead-link", level: .warning,
    summary: "Nothing is found at an address that a text links to (404 or 410)",
    explanation: """
      Looked for with `codicil check --external` alone, which asks each address once: first for its head, then, if the \
      server refuses that, for the page. One address of a host is asked after the other, different hosts at the same time. \
      `--external-timeout` limits each request, `--external-limit` all of them together. Only `http:` and `https:` are \
      followed, also where a server sends on. The authority's page for complaints is the link that matters most.
      """,
    search: .external)

  static let movedLink = Check(
    id: "moved-link", level: .note,
    summary: "A page has moved for good, and a text still links to its old address (301 or 308)",
    explanation: """
      Looked for with `codicil check --external` alone. The link works as long as the old server sends readers on.
      """,
    search: .external)

  static let unreachableLink = Check(
    id: "unreachable-link", level: .note,
    summary:
      "An address that a text links to could not be asked: no answer in time, no such host, an error of the server's",
    explanation: """
      Looked for with `codicil check --external` alone. A note, for the net has bad days and some servers turn programs away \
      (403, 429): look at it in a browser.
      """,
    search: .external)
}
