import CommonMark
import Ledger

/// A text as it is frozen: front matter with everything that its page needs, then Markdown without variables, every
/// section's id written out.
struct FrozenTextFile {
  let entity: String
  let policy: String
  let version: Version
  let text: Text
  let source: TextSource.Resolved
  let retroactive: String?

  func bytes() -> [UInt8] {
    var map = YAMLOutput()
    map.add("title", quoted: source.title)
    map.add("entity", word: entity)
    map.add("policy", word: policy)
    map.add("locale", word: text.locale.description)
    map.add("slug", quoted: text.slug)
    map.add("source_locale", word: version.sourceLocale.description)
    map.add("last_updated", plain: version.lastUpdated?.description)
    map.add("effective", plain: version.effective?.description)
    map.add("time_zone", plain: version.zone.description)
    map.add("change", plain: version.change.rawValue)
    map.add("numbering", plain: version.numbering.rawValue)
    map.add("layout", plain: version.layout.rawValue)
    map.add("retroactive", quoted: retroactive)
    map.add("stale", list: text.stale)
    map.add("summary", list: source.summary)
    map.add("changes", list: source.changes)
    return Array("---\n".utf8) + map.text() + Array("---\n".utf8) + source.body
  }
}
