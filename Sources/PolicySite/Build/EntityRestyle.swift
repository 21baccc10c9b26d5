/// The shortcut for an entity of which only the theme's stylesheet changed: its pages are as they were but for the one
/// name in their link, so they are not rendered again.
///
/// Why the result is that of a build: what a page is made of is its entity's folder, what all entities share, the theme
/// and the day. The record tells that the folder and the day are as they were (`EntityGlance`), and that of the rest all
/// but the stylesheet is (`BuildKey.frame`). What a page takes from a stylesheet is its published name (`PageContext`),
/// and where the page shows that is certain: in the link that its template writes, and nowhere else (`StylesheetLink`).
/// A page of which this is not certain, such as one whose text has that name in it, is no case for the shortcut, and
/// neither is one that is not as the record left it: then the entity is built as any other.
struct EntityRestyle: Sendable {
  let staging: Staging
  /// As it is now.
  let theme: Theme
  /// What the entity shares with others now.
  let key: BuildKey

  /// Whether all else that an entity shares with others is as it was. That its theme links it plainly is another matter.
  static func isDue(from old: BuildKey, to key: BuildKey) -> Bool {
    old.whole != key.whole && old.frame == key.frame && !key.stylesheet.isEmpty
      && old.stylesheet.utf8.count == key.stylesheet.utf8.count
  }

  /// The stylesheet and the pages, staged, and the record with them, but for the stamps of its files; nil, and nothing
  /// staged, if the entity is no case for this.
  func stage(_ record: EntityRecord) throws -> (staged: Staged, record: EntityRecord)? {
    var bench = StagingBench(staging: staging, name: record.brief.id)
    var record = record
    guard try stage(&record, on: &bench) else {
      try bench.clear()
      return nil
    }
    record.key = key
    return (bench.staged, record)
  }

  private func stage(_ record: inout EntityRecord, on bench: inout StagingBench) throws -> Bool {
    let assets = record.brief.id + "/assets/"
    let (old, new) = (assets + record.key.stylesheet, assets + key.stylesheet)
    let link = StylesheetLink(record.key.stylesheet)
    let name = Array(key.stylesheet.utf8)
    var hasStylesheet = false
    for (index, output) in record.outputs.enumerated() where !output.isFolder {
      if output.path == old {
        guard let css = theme.assets.files.first(where: { $0.name == key.stylesheet }) else { return false }
        try bench.add(new, css.bytes)
        if old != new { bench.drop(old) }
        record.outputs[index].path = new
        hasStylesheet = true
      } else if old != new, output.path.hasSuffix(".html"), !output.path.hasPrefix(assets) {
        guard case .file(var page, let stamp) = try FileSystem.load(file(output.path), followsLinks: false),
          stamp == output.stamp
        else { return false }
        switch link.find(in: page) {
        case .none: bench.count(output.path)
        case .link(let place):
          page.replaceSubrange(place..<place + name.count, with: name)
          bench.count(output.path)
          try bench.replace(output.path, page)
        case .other: return false
        }
      } else {
        bench.count(output.path)
      }
    }
    return hasStylesheet
  }

  private func file(_ path: String) -> String { staging.output + "/" + path }
}
