package import Ledger
import Redline

/// A release that could be made: what it would write and what readers would see of it.
package struct ReleaseDraft: Sendable {
  package let policy: PolicyName
  package let id: VersionID
  package let lastUpdated: Stamp
  package let effective: Day
  package let change: FrontMatter.Change
  /// The files of the change, by their paths below the policy's folder.
  package let files: [String: [UInt8]]
  /// The ledger as it is to be.
  let ledger: Ledger
  /// The version before; nil for the first.
  package let base: VersionID?
  let unreleased: Unreleased
  let folder: String

  /// What changes, for people: a line for each text, then the card.
  package var summary: [String] {
    var lines: [String] = []
    for locale in unreleased.texts.keys.sorted() {
      guard let merge = unreleased.texts[locale] else { continue }
      lines.append("\(locale): " + MergeWords.line(merge))
    }
    if !unreleased.titles.isEmpty {
      lines.append("title: " + unreleased.titles.map(\.description).joined(separator: ", "))
    }
    if !unreleased.summaries.isEmpty {
      lines.append("summary: " + unreleased.summaries.map(\.description).joined(separator: ", "))
    }
    if !unreleased.addedLocales.isEmpty, base != nil {
      lines.append("new: " + unreleased.addedLocales.map(\.description).joined(separator: ", "))
    }
    if !unreleased.removedLocales.isEmpty {
      lines.append("left out: " + unreleased.removedLocales.map(\.description).joined(separator: ", "))
    }
    if !unreleased.confirmations.isEmpty {
      lines.append("confirmed: " + unreleased.confirmations.sorted().map(\.description).joined(separator: ", "))
    }
    if unreleased.card { lines.append("card: the facts about the entity changed") }
    if !unreleased.settings.isEmpty { lines.append("settings: " + unreleased.settings.joined(separator: ", ")) }
    return lines
  }

  /// The ledger's head once it is made.
  package var head: Digest { ledger.head ?? .zero }

  /// The paths that it writes, below the root.
  package var paths: [String] {
    (files.keys + ["versions/ledger.yml"]).sorted().map { folder + "/" + $0 }
  }
}

/// A merge in one line of words.
enum MergeWords {
  static func line(_ merge: Merge) -> String {
    let summary = merge.summary
    let sections = summary.sections
    let counts = [
      ("added", sections.count(where: \.isAdded)), ("removed", sections.count(where: \.isRemoved)),
      ("moved", sections.count(where: \.isMoved)),
      (
        "changed",
        sections.count {
          !$0.isAdded && !$0.isRemoved && ($0.words.inserted + $0.words.deleted > 0 || $0.hasOtherChanges)
        }
      ),
    ].filter { $0.1 > 0 }.map { "\($0.1) \($0.1 == 1 ? "section" : "sections") \($0.0)" }
    let added = summary.words.inserted
    return (counts + ["\(added) \(added == 1 ? "word" : "words") added, \(summary.words.deleted) removed"]).joined(
      separator: ", ")
  }
}
