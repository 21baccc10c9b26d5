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

  /// The stylesheet and the pages, staged; nil, and nothing staged, if the entity is no case for this.
  func stage(_ record: EntityRecord) throws -> Staged? {
    var bench = StagingBench(staging: staging)
    if try stage(record, on: &bench) { return bench.staged }
    try bench.clear()
    return nil
  }

  /// Makes the record of an entity that was restyled say so; false if it can't.
  func note(in record: inout EntityRecord) -> Bool {
    let (assets, (old, new)) = (assets(record), stylesheets(record))
    for index in record.outputs.indices where record.outputs[index].path == old { record.outputs[index].path = new }
    record.key = key
    return record.stampOutputs(in: staging.output) {
      $0.isFolder || $0.path == new || Self.isPage($0, apartFrom: assets)
    }
  }

  private func stage(_ record: EntityRecord, on bench: inout StagingBench) throws -> Bool {
    let (old, new) = stylesheets(record)
    let link = StylesheetLink(record.key.stylesheet)
    let name = Array(key.stylesheet.utf8)
    let differing = Self.differing(Array(record.key.stylesheet.utf8), name)
    let bytes = Array(name[differing])
    var hasStylesheet = false
    for output in record.outputs where !output.isFolder {
      if output.path == old {
        guard let css = theme.assets.files.first(where: { $0.name == key.stylesheet }) else { return false }
        try bench.add(new, css.bytes)
        if old != new { bench.drop(old) }
        hasStylesheet = true
      } else if old != new, Self.isPage(output, apartFrom: assets(record)) {
        let file = try FileSystem.load(output.path, in: staging.output, followsLinks: false)
        guard case .file(var page, let stamp) = file, stamp == output.stamp else { return false }
        bench.count(output.path)
        switch link.find(in: page) {
        case .none: break
        case .link(let place):
          let amendment = Amendment(
            path: output.path, place: place + differing.lowerBound, bytes: bytes, stamp: stamp)
          if bench.amend(amendment) { break }
          page.replaceSubrange(place..<place + name.count, with: name)
          try bench.replace(output.path, page)
        case .other: return false
        }
      } else {
        bench.count(output.path)
      }
    }
    return hasStylesheet
  }

  /// From the first byte in which two names of the same length differ to the last.
  private static func differing(_ old: [UInt8], _ new: [UInt8]) -> Range<Int> {
    let places = new.indices.filter { old[$0] != new[$0] }
    guard let first = places.first, let last = places.last else { return 0..<0 }
    return first..<last + 1
  }

  private static func isPage(_ output: EntityRecord.Output, apartFrom assets: String) -> Bool {
    StagingBench.isPage(output.path) && !output.path.hasPrefix(assets)
  }

  /// Where its stylesheet is, and where it will be.
  private func stylesheets(_ record: EntityRecord) -> (old: String, new: String) {
    (assets(record) + record.key.stylesheet, assets(record) + key.stylesheet)
  }

  private func assets(_ record: EntityRecord) -> String { record.brief.id + "/assets/" }
}
