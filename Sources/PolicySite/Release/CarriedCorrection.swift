import CommonMark
import Redline

/// What a correction changed, to be looked for in another version.
struct CarriedCorrection {
  private let changes: [(section: String, removed: [Block], added: [Block])]

  /// - Parameters:
  ///   - old: the text with the error.
  ///   - new: the text without it.
  init(old: Document, new: Document) {
    let before = Staleness.sections(old)
    let after = Staleness.sections(new)
    let ids = after.map(\.id) + before.map(\.id).filter { id in !after.contains { $0.id == id } }
    changes = ids.compactMap { id in
      let one = before.first { $0.id == id }?.blocks ?? []
      let other = after.first { $0.id == id }?.blocks ?? []
      guard one != other else { return nil }
      return (id, one.filter { !other.contains($0) }, other.filter { !one.contains($0) })
    }
  }

  /// The sections in which `document` still says what was corrected, or does not say what was put in its place.
  func lacking(in document: Document) -> [String] {
    let present = Set(document.blocks)
    return changes.compactMap { change in
      let stillWrong = change.removed.contains { present.contains($0) }
      let isRight = change.added.allSatisfy { present.contains($0) }
      return stillWrong || !isRight ? change.section : nil
    }
  }
}
