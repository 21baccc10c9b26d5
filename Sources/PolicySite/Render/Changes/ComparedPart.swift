import CommonMark
import Redline

/// One part of a policy's versions as they are compared: their titles, first layers, bodies or cards. Each is prepared once,
/// and what several comparisons meet is merged once and written once.
final class ComparedPart {
  private let lineage = Lineage()
  private var editions: [Key: Edition] = [:]
  private var kept: [Manner: KeptHTML] = [:]

  /// Which text of which version.
  struct Key: Hashable {
    var version: String
    var locale: LocaleTag
  }

  /// How blocks that did not change are written.
  private struct Manner: Hashable {
    var linkBase: Bytes
    var idPrefix: Bytes
  }

  /// The difference of two versions of this part.
  struct Difference {
    let merge: Merge
    let new: Edition
    let part: ComparedPart
    let isEmpty: Bool
    /// How many numbered changes a page has on which it is written.
    let count: Int

    /// Writes it, with links from a page that is `linkBase` away from the text's own.
    func write(into writer: inout HTMLWriter, options: PageOptions, trail: inout Trail) {
      let kept = part.kept(Manner(linkBase: writer.linkBase, idPrefix: options.idPrefix))
      merge.write(into: &writer, options: options, trail: &trail, kept: (kept, new))
    }
  }

  func edition(_ key: Key, _ document: () -> Document) -> Edition {
    if let edition = editions[key] { return edition }
    let edition = lineage.edition(document())
    editions[key] = edition
    return edition
  }

  func difference(_ old: Edition, _ new: Edition) -> Difference {
    let merge = lineage.merge(old, new)
    let isEmpty = merge.isEmpty
    return Difference(merge: merge, new: new, part: self, isEmpty: isEmpty, count: isEmpty ? 0 : merge.changeCount)
  }

  private func kept(_ manner: Manner) -> KeptHTML {
    if let html = kept[manner] { return html }
    let html = KeptHTML()
    kept[manner] = html
    return html
  }
}
