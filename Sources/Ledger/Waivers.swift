/// What a release was let through in spite of, as it was stated then.
package struct Waivers: Hashable, Sendable {
  /// Why the change counts as editorial, or whatever else had to be justified.
  package let reason: String?
  /// Why the version applies from before its `last_updated`.
  package let retroactive: String?
  /// Locales of the policy that the version lacks, sorted.
  package let without: [String]
  /// Locales whose text lags behind the source, sorted; its sections are in the text's own front matter, `stale`.
  package let acceptedStale: [String]

  package init(
    reason: String? = nil, retroactive: String? = nil, without: Set<String> = [], acceptedStale: Set<String> = []
  ) {
    self.reason = reason
    self.retroactive = retroactive
    self.without = without.sorted()
    self.acceptedStale = acceptedStale.sorted()
  }
}
