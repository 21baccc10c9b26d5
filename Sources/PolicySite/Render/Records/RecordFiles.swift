import Ledger

/// `records/<policy>/`: the ledger and the frozen cards byte for byte, the list of all frozen files with their digests,
/// and a page that says how to redo the chain. Nothing for a policy without a ledger.
struct RecordFiles {
  /// In the entity's source locale.
  let context: PageContext
  let policy: EntitySite.PolicySite

  func files() throws -> [(path: [String], bytes: [UInt8])] {
    // Before its first version exists a policy has no page, and nothing to check.
    guard let sealed = policy.sealed, policy.history.shown != nil else { return [] }
    let folder = policy.records(context.entity.id)
    var files: [(path: [String], bytes: [UInt8])] = [(folder + ["ledger.yml"], sealed.bytes)]
    for entry in policy.history.versions {
      guard let card = entry.version.files[Self.card] else { continue }
      files.append((folder + [entry.version.address, Self.card], card.bytes))
    }
    files.append((folder + ["SHA256SUMS"], sums()))
    files.append((folder + ["index.html"], try RecordsPage(context: context, policy: policy, sealed: sealed).html()))
    return files
  }

  static let card = "entity.yml"

  /// In the form of `sha256sum`: digest, two spaces, path from this folder. Each file at the address of its own locale.
  private func sums() -> [UInt8] {
    var lines: [UInt8] = []
    for entry in policy.history.versions {
      for (name, file) in entry.version.files.sorted(by: { $0.key < $1.key }) {
        guard let path = path(of: name, entry.version) else { continue }
        let digest = entry.version.record?.files[name] ?? file.digest
        lines += "\(digest.hex)  \(path)\n".utf8
      }
    }
    return lines
  }

  /// Nil for a text in a locale that the site has no words for, and so no pages in.
  private func path(of name: String, _ version: Version) -> String? {
    if name == Self.card { return "\(version.address)/\(name)" }
    guard name.hasSuffix(".md"), let locale = LocaleTag(String(name.dropLast(3))),
      context.owner.locales.contains(locale)
    else { return nil }
    let folder = policy.folder(context.entity.id, locale).dropFirst() + ["versions", version.address]
    return "../../" + folder.joined(separator: "/") + "/policy.md"
  }
}
