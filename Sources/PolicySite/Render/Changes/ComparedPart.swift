import CommonMark
import Redline

/// One part of a policy's versions as they are compared: their titles, first layers, bodies or cards. Each is prepared once,
/// and what several comparisons meet is merged once.
final class ComparedPart {
  private let lineage = Lineage()
  private var editions: [Key: Edition] = [:]
  /// How many bytes the longest redline has.
  private var length = 0
  /// What was written of texts in which nothing changed: most titles and cards are those of the version before.
  private var unchanged: [Unchanged: Bytes] = [:]

  /// Which text of which version: its place among the steps.
  struct Key: Hashable {
    var version: Int
    var locale: LocaleTag
  }

  /// A text and what else its HTML depends on. The rest of the writer is alike on all pages of changes of a policy.
  private struct Unchanged: Hashable {
    var edition: ObjectIdentifier
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

    /// Its HTML, as a part of a page. Nothing may be folded of what did not change at all.
    ///
    /// - Parameter writer: one that has written nothing yet.
    func html(_ writer: HTMLWriter, options: PageOptions, trail: inout Trail) -> Bytes {
      guard isEmpty else { return newHTML(writer, options: options, trail: &trail) }
      let key = Unchanged(
        edition: ObjectIdentifier(new), linkBase: writer.linkBase, idPrefix: options.idPrefix)
      if let html = part.unchanged[key] { return html }
      let html = newHTML(writer, options: options, trail: &trail)
      part.unchanged[key] = html
      return html
    }

    private func newHTML(_ writer: HTMLWriter, options: PageOptions, trail: inout Trail) -> Bytes {
      var writer = writer
      // Redlines of one part are about as long.
      writer.output.reserveCapacity(part.length)
      merge.write(into: &writer, options: options, trail: &trail)
      part.length = max(part.length, writer.output.count)
      return writer.output
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
}
