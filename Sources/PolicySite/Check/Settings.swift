/// What is set for the whole, rather than written in a text.
extension Check {
  static let noBaseURL = Check(
    id: "no-base-url", level: .warning,
    summary: "Pages have no absolute address, for no `base_url` says where the site is published",
    explanation: """
      Canonical addresses, the links between languages that search engines follow (hreflang), the sitemap and the feed need \
      the address at which the site is published. Without `base_url` in site.yml, or in the entity's own entity.yml, they \
      are left out.
      """,
    search: .entity { owner, findings in
      guard owner.content.entity.baseURL == nil else { return }
      findings.add(
        at: Place(file: owner.file),
        "the pages of \(owner.content.entity.id) have no canonical address, no hreflang, no sitemap and no feed: there is no "
          + "`base_url`",
        mend: "write `base_url: https://…` in content/site.yml, or here for this entity")
    })

  static let unusedException = Check(
    id: "unused-exception", level: .warning,
    summary: "An exception stands where nothing is found any more",
    explanation: """
      `allow` comments are promises with a reason. One that excuses nothing may hide the next fault at the same place: \
      remove it.
      """,
    search: .reading)
}
