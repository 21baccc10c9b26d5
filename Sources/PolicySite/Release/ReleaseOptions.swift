package import Ledger

/// What a release is asked for.
package struct ReleaseOptions: Sendable {
  /// `last_updated`; that of the front matter, or today, if it isn't given.
  package var lastUpdated: Stamp?
  package var effective: Day?
  package var change: FrontMatter.Change?
  /// Locales that are left out.
  package var without: [LocaleTag] = []
  /// Whether sections that lag may lag, marked for readers.
  package var acceptsStale = false
  /// Why the version applies from before its update.
  package var retroactive: String?
  /// Why a change that looks substantive is editorial.
  package var reason: String?

  package init() {}
}
