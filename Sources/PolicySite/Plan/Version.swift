package import Ledger

/// One version of a policy, ready to be shown.
package struct Version: Sendable {
  /// Nil for the working texts, which are a draft.
  package var id: VersionID?
  package var texts: [LocaleTag: Text]
  /// The card as it was (of a draft: as it is). Nil for an archived version whose card nobody kept.
  @Boxed package var card: Entity.Card?
  package var sourceLocale: LocaleTag
  package var lastUpdated: Stamp?
  package var effective: Day?
  package var zone: Zone
  package var change: FrontMatter.Change
  package var numbering: PolicySettings.Numbering
  package var layout: PolicySettings.Layout
  package var retroactive: String?
  /// Its frozen files, byte for byte, by name; empty for working texts.
  package var files: [String: FrozenFile] = [:]
  /// What the ledger says of it; nil while it is not sealed.
  @Boxed package var record: VersionRecord?

  /// The text that its page in `locale` shows: its own, or the source text.
  package func text(for locale: LocaleTag) -> Text? {
    texts[locale] ?? sourceText
  }

  package var sourceText: Text? {
    texts[sourceLocale] ?? texts.min { $0.key < $1.key }?.value
  }

  /// The folder of its address: its id, or `draft`.
  package var address: String { id?.description ?? "draft" }
}
