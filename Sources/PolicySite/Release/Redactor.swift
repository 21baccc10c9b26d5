import CommonMark
package import Ledger

/// Removes a passage from frozen files: a person's right to erasure (GDPR, article 17) against an archive. The chain
/// records that it was done, when and why; the passage is gone from every file that Codicil keeps or makes.
package struct Redactor {
  private let desk: PolicyDesk

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
  }

  /// What is to be removed, and from where.
  package struct Request: Sendable {
    package var passage: String
    /// Nil: every version.
    package var version: VersionID?
    /// Nil: every text, and the card.
    package var locale: LocaleTag?
    package var reason: String

    package init(passage: String, version: VersionID?, locale: LocaleTag?, reason: String) {
      self.passage = passage
      self.version = version
      self.locale = locale
      self.reason = reason
    }
  }

  package struct Redaction: Sendable {
    /// Below the root.
    package var paths: [String]
    /// Files that still hold the passage, below the root.
    package var remaining: [String]
    package var head: Digest
  }

  /// What stands in the place of the passage.
  package static let mark = "[removed]"

  /// Removes the passage; nil, with the faults told, if it can't be done.
  package func redact(_ request: Request, isDryRun: Bool, _ diagnostics: inout Diagnostics) throws -> Redaction? {
    let assembled = desk.assembled(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    guard let before = assembled.ledger else {
      diagnostics.add(
        "not-sealed", at: Place(file: desk.policy.folder), "\(desk.name) has no ledger: its files are not frozen",
        mend: "edit them as you like")
      return nil
    }
    if let id = request.version, desk.sealed(id, assembled, &diagnostics) == nil { return nil }
    let removal = PassageRemoval(request.passage, mark: Self.mark)
    if removal.apply(to: Array(request.reason.utf8), isYAML: false) != nil {
      diagnostics.add(
        "reason-tells", at: desk.ledgerPlace, "the reason holds the passage that is to be removed",
        mend: "give a reason that does not repeat it: the ledger keeps it for good")
      return nil
    }
    var ledger = before
    var files: [String: [UInt8]] = [:]
    for content in desk.policy.versions where request.version.map({ $0 == content.id }) ?? true {
      var redacted: [String: RedactedFile] = [:]
      for (name, bytes) in content.files.mapValues(\.bytes) where isMeant(name, request.locale) {
        guard let changed = removal.apply(to: bytes, isYAML: name.hasSuffix(".yml")) else { continue }
        check(changed, name, content, &diagnostics)
        files["versions/\(content.id)/\(name)"] = changed
        redacted[name] = RedactedFile(was: Digest(of: bytes), now: Digest(of: changed))
      }
      guard !redacted.isEmpty else { continue }
      let act = LedgerAct.redacted(content.id, files: redacted, reason: request.reason)
      guard let longer = try desk.appending(act, to: ledger, &diagnostics) else { return nil }
      ledger = longer
    }
    guard !files.isEmpty else {
      diagnostics.add(
        "passage-not-found", at: Place(file: "\(desk.policy.folder)/versions"),
        "the passage stands in no frozen file of \(request.version?.description ?? desk.name.description)"
          + (request.locale.map { " in \($0)" } ?? ""),
        mend: "write it as the file has it, with its Markdown: `codicil show` prints the file")
      return nil
    }
    guard !diagnostics.hasErrors else { return nil }
    if !isDryRun { try desk.commit(files, ledger) }
    return Redaction(
      paths: files.keys.sorted().map { "\(desk.policy.folder)/\($0)" },
      remaining: try remaining(removal, besides: isDryRun ? files : [:]), head: ledger.head ?? .zero)
  }

  private func isMeant(_ name: String, _ locale: LocaleTag?) -> Bool {
    locale.map { name == "\($0).md" } ?? true
  }

  /// The file must still be what it was: a text with front matter, a card.
  private func check(_ bytes: [UInt8], _ name: String, _ content: VersionContent, _ diagnostics: inout Diagnostics) {
    let file = "\(content.folder)/\(name)"
    if let locale = LocaleTag(String(name.dropLast(3))), name.hasSuffix(".md") {
      _ = TextLoader(entity: desk.entity.id, isFrozen: true).text(bytes, file: file, locale: locale, &diagnostics)
    } else if name.hasSuffix(".yml") {
      let shared = desk.repository.shared
      let map = YAMLSource.map(bytes, file: file, of: "a frozen entity.yml", &diagnostics)
      let loader = EntityLoader(site: shared.site, parties: shared.parties, laws: shared.laws)
      if let map { _ = loader.frozenCard(map, &diagnostics) }
    }
  }

  /// The files below `content/` that hold the passage still: working texts, cards, other policies.
  private func remaining(_ removal: PassageRemoval, besides done: [String: [UInt8]]) throws -> [String] {
    let reader = ContentReader(root: desk.root)
    let written = Set(done.keys.map { "\(desk.policy.folder)/\($0)" })
    return try reader.files(below: "content").map { "content/" + $0 }.filter { path in
      guard !written.contains(path), try !reader.isFolder(path), let bytes = try reader.bytes(path) else {
        return false
      }
      return removal.apply(to: bytes, isYAML: path.hasSuffix(".yml")) != nil
    }
  }
}
