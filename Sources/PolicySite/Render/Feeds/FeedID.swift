import Ledger

/// Ids of a feed and its entries: `tag:` URIs (RFC 4151) that stay when addresses and names change.
struct FeedID {
  /// Of the feed.
  let feed: String

  init(entity: Entity, policy: EntitySite.PolicySite, locale: LocaleTag) {
    feed = Self.base(entity, policy) + "/" + locale.description
  }

  /// Of the entry about a version.
  func entry(_ version: Version) -> String { feed + "/" + version.address }

  /// Of the entry about the end of the policy.
  func entry(_ withdrawal: Withdrawal) -> String { feed + "/withdrawn-\(withdrawal.effective)" }

  /// A sealed policy is known by the digest of its ledger's first entry, which nobody else has and nothing changes.
  /// `codicil.invalid` (RFC 2606) can't be anyone's, so the day on which it was whose says nothing; a domain that the
  /// company has today may be another's tomorrow. A policy without a ledger has nothing so lasting: host and names must
  /// serve.
  private static func base(_ entity: Entity, _ policy: EntitySite.PolicySite) -> String {
    if let first = policy.sealed?.ledger.entries.first {
      return "tag:codicil.invalid,\(first.sealed.day):\(first.digest.hex)"
    }
    let day = policy.history.versions.compactMap(\.version.id).min()?.day ?? .first
    return "tag:\(host(of: entity)),\(day):\(SiteLinks.encoded(entity.id))/\(SiteLinks.encoded(policy.id))"
  }

  private static func host(of entity: Entity) -> String {
    guard let address = entity.baseURL, let authority = address.firstRange(of: "://") else { return "codicil.invalid" }
    return address[authority.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased()
  }
}
