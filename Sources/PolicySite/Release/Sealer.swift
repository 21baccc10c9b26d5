package import Ledger

/// Adopts versions that were made by hand: their files are sealed as they are, in the order of their ids.
package struct Sealer {
  private let desk: PolicyDesk
  private var name: PolicyName { desk.name }
  private var policy: PolicyContent { desk.policy }

  package struct Sealed: Sendable {
    package var versions: [VersionID]
    package var head: Digest
  }

  /// - Parameter now: the machine's time, in seconds since 1970.
  /// - Throws: `UsageFault` if there is no such policy.
  package init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    desk = try PolicyDesk(repository, name, now: now)
  }

  /// Seals every version that no ledger holds yet; nil, with the faults told, if it can't.
  package func seal(_ diagnostics: inout Diagnostics) throws -> Sealed? {
    guard policy.ledger == nil else {
      diagnostics.add(
        "already-sealed", at: Place(file: policy.folder + "/versions/ledger.yml"),
        "\(name) has a ledger already, so that nothing older can be adopted",
        mend: "new versions are made by `codicil release \(name)`")
      return nil
    }
    let assembled = desk.assembled(&diagnostics)
    guard !policy.versions.isEmpty else {
      diagnostics.add(
        "no-versions", at: Place(file: policy.folder), "\(name) has no versions to seal",
        mend: "put older texts into versions/<date>/<locale>.md, or make the first version by `codicil release \(name)`"
      )
      return nil
    }
    guard !diagnostics.hasErrors else { return nil }
    var ledger = Ledger()
    var files: [String: [UInt8]] = [:]
    for (content, version) in zip(policy.versions, assembled.released) {
      let frozen = completed(content, version)
      refuseUnreadable(frozen, content, &diagnostics)
      for (file, bytes) in frozen where content.files[file]?.bytes != bytes {
        files["versions/\(content.id)/\(file)"] = bytes
      }
      guard let stamp = version.lastUpdated.flatMap({ LastUpdated($0.description) }), let effective = version.effective
      else { continue }
      let act = LedgerAct.adopted(
        FrozenVersion(
          id: content.id, lastUpdated: stamp, effective: effective,
          change: version.change == .editorial ? .editorial : .substantive,
          files: frozen.mapValues { Digest(of: $0) }))
      guard let longer = try desk.appending(act, to: ledger, &diagnostics) else { return nil }
      ledger = longer
    }
    guard !diagnostics.hasErrors else { return nil }
    try desk.commit(files, ledger)
    return Sealed(versions: policy.versions.map(\.id), head: ledger.head ?? .zero)
  }

  /// Lines can't be added to front matter that is one mapping in braces.
  private func refuseUnreadable(
    _ frozen: [String: [UInt8]], _ content: VersionContent, _ diagnostics: inout Diagnostics
  ) {
    for (locale, text) in content.texts {
      var faults = Diagnostics()
      let loader = TextLoader(entity: name.entity, isFrozen: true)
      guard let bytes = frozen["\(locale).md"],
        loader.text(bytes, file: text.file, locale: locale, &faults)?.body == text.body, !faults.hasErrors
      else {
        diagnostics.add(
          "front-matter-form", at: Place(file: text.file, line: 1),
          "the records of this version can't be added to the front matter as lines",
          mend: "write each key on a line of its own")
        continue
      }
    }
  }

  /// The files with the records of today that their pages need, where the front matter does not say them yet: else a later
  /// change of policy.yml or entity.yml would change an archived page. The text itself stays byte for byte.
  private func completed(_ content: VersionContent, _ version: Version) -> [String: [UInt8]] {
    var files = content.files.mapValues(\.bytes)
    for (locale, text) in content.texts {
      var lines: [String] = []
      func add(_ key: String, _ value: String?) {
        if let value, text.frontMatter.places[key] == nil { lines.append("\(key): \(value)") }
      }
      add("entity", name.entity)
      add("policy", name.policy)
      add("locale", locale.description)
      add("source_locale", version.sourceLocale.description)
      add("last_updated", version.lastUpdated?.description)
      add("effective", version.effective?.description)
      add("time_zone", version.zone.description)
      add("change", version.change.rawValue)
      add("numbering", version.numbering.rawValue)
      add("layout", version.layout.rawValue)
      files["\(locale).md"] = Self.adding(lines, to: text.bytes)
    }
    // A card that names parties by their ids would change with them.
    if let card = content.card, [card.host, card.authority].contains(where: { $0?.id.isEmpty == false }) {
      files["entity.yml"] = CardYAML(card: card).text()
    }
    return files
  }

  /// The file with lines added at the end of its front matter, in its own line ends.
  private static func adding(_ lines: [String], to file: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var fences = 0
    var start = file.startIndex
    while start < file.endIndex {
      let end = file[start...].firstIndex(of: newline).map { $0 + 1 } ?? file.endIndex
      let line = String(decoding: file[start..<end], as: UTF8.self)
      if WorkingTextReset.isFence(file[start..<end]) {
        fences += 1
        if fences == 2 {
          let ending = line.hasSuffix("\r\n") || file[..<start].suffix(2) == [13, 10] ? "\r\n" : "\n"
          return file[..<start] + Array(lines.map { $0 + ending }.joined().utf8) + file[start...]
        }
      }
      start = end
    }
    return file
  }
}
