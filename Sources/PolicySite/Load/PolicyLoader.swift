import Ledger
import Templates

/// Reads the folder of one policy: settings, working texts, versions.
struct PolicyLoader {
  let reader: ContentReader
  let entity: Entity
  let entities: EntityLoader

  /// The policy in `content/entities/<entity>/<id>`.
  func policy(id: String, _ diagnostics: inout Diagnostics) throws -> PolicyContent {
    let folder = "content/entities/\(entity.id)/\(id)"
    var policy = PolicyContent(
      id: id, folder: folder, settings: try settings(folder, &diagnostics), texts: [:], versions: [])
    for name in try reader.names(in: folder) ?? [] {
      let path = folder + "/" + name
      if try name == "policy.yml" || name == "versions" && reader.isFolder(path) { continue }
      if name == Corrector.folder, try reader.isFolder(path) {
        // Its id is that of the version which it corrects; until its release it has none of its own.
        policy.correction = try version(VersionID(day: .first, ordinal: 1), in: path, &diagnostics)
        continue
      }
      let text = try text(name, in: folder, isFrozen: false, &diagnostics) { try reader.bytes(path) }
      guard let text else {
        if name.hasSuffix(".md"), let locale = LocaleTag(String(name.dropLast(3))) { policy.unread.insert(locale) }
        continue
      }
      policy.texts[text.locale] = text
      if !entity.locales.contains(text.locale) {
        diagnostics.add(
          "orphan-locale", at: Place(file: path), "\(entity.id) has no locale `\(text.locale)`",
          mend: "add it to `locales` in entity.yml, or remove the file")
      }
    }
    try loadVersions(into: &policy, &diagnostics)
    return policy
  }

  private func settings(_ folder: String, _ diagnostics: inout Diagnostics) throws -> PolicySettings {
    let file = folder + "/policy.yml"
    guard let text = try reader.text(file, &diagnostics),
      let map = YAMLSource.map(text, file: file, of: "policy.yml", &diagnostics)
    else { return PolicySettings() }
    map.check(PolicyKeys.all, &diagnostics)
    var settings = PolicySettings()
    settings.numbering = map.read(PolicyKeys.numbering, &diagnostics) ?? .none
    settings.layout = map.read(PolicyKeys.layout, &diagnostics) ?? .flat
    settings.sourceLocale = map.read(PolicyKeys.sourceLocale, &diagnostics)
    if let source = settings.sourceLocale, !entity.locales.contains(source) {
      diagnostics.add(
        "unknown-locale", at: map.place(of: PolicyKeys.sourceLocale), "\(entity.id) has no locale `\(source)`",
        mend: "write one of: \(entity.locales.map(\.description).joined(separator: ", "))")
    }
    settings.laws = map.read(PolicyKeys.laws, &diagnostics)?.compactMap {
      entities.known(law: $0, at: $1, &diagnostics)
    }
    settings.kind = map.read(PolicyKeys.kind, &diagnostics)
    settings.kindPlace = settings.kind.map { _ in map.place(of: PolicyKeys.kind) }
    settings.withoutDuties = known(map.read(PolicyKeys.withoutDuties, &diagnostics) ?? [:], &diagnostics)
    settings.noticeDays = map.read(PolicyKeys.noticeDays, &diagnostics)
    settings.reviewMonths = map.read(PolicyKeys.reviewMonths, &diagnostics)
    settings.redirectFrom = map.read(PolicyKeys.redirectFrom, &diagnostics) ?? []
    settings.replaces = (map.read(PolicyKeys.replaces, &diagnostics) ?? []).map {
      PolicyReference(id: $0.text, place: $0.place)
    }
    settings.replacedBy = (map.read(PolicyKeys.replacedBy, &diagnostics) ?? []).map {
      PolicyReference(id: $0.text, place: $0.place)
    }
    settings.checks = map.read(PolicyKeys.checks, &diagnostics) ?? [:]
    return settings
  }

  /// Those whose duty some law has; a fault for each of the others.
  private func known(_ reasons: [String: PolicySettings.Reason], _ diagnostics: inout Diagnostics) -> [String:
    PolicySettings.Reason]
  {
    guard !reasons.isEmpty else { return [:] }
    let known = entities.laws.values.flatMap { $0.duties.map(\.id) }
    for (id, reason) in reasons where !known.contains(id) {
      diagnostics.add(
        "unknown-key", at: reason.place, "no law has a duty `\(id)`",
        mend: NearestName.mend(id, in: known, kind: "duty"))
    }
    return reasons.filter { known.contains($0.key) }
  }

  private func loadVersions(into policy: inout PolicyContent, _ diagnostics: inout Diagnostics) throws {
    let folder = policy.folder + "/versions"
    for name in try reader.names(in: folder) ?? [] {
      let path = folder + "/" + name
      if name == "ledger.yml" {
        policy.ledger = try reader.bytes(path)
        continue
      }
      guard let id = VersionID(name), try reader.isFolder(path) else {
        refuse(name, at: path, &diagnostics)
        continue
      }
      if let version = try version(id, in: path, &diagnostics) { policy.versions.append(version) }
    }
    policy.versions.sort { $0.id < $1.id }
  }

  private func refuse(_ name: String, at path: String, _ diagnostics: inout Diagnostics) {
    let day = String(name.prefix(10))
    if name.dropFirst(10).first == ".", VersionID(day) != nil, let count = Int(name.dropFirst(11)), count > 0 {
      let meant = count == 1 ? day : "\(day).\(count)"
      diagnostics.add(
        "duplicate-version", at: Place(file: path), "`\(name)` is another spelling of version \(meant)",
        mend: "a day's first version has no number, the next are .2, .3: keep one folder of that version")
      return
    }
    diagnostics.add(
      "misplaced-file", at: Place(file: path), "`\(name)` is not the id of a version",
      mend:
        "name the folder by the date of its texts' last_updated, such as 2024-05-19, or 2024-05-19.2 for a second one")
  }

  private func version(_ id: VersionID?, in folder: String, _ diagnostics: inout Diagnostics) throws
    -> VersionContent?
  {
    guard let id else { return nil }
    var version = VersionContent(id: id, folder: folder, texts: [:], files: [:])
    for entry in try reader.entries(in: folder) ?? [] {
      let (name, file) = (entry.name, folder + "/" + entry.name)
      guard entry.kind != .folder, let frozen = try reader.frozen(file) else {
        diagnostics.add(
          "misplaced-file", at: Place(file: file), "a version's folder holds files only",
          mend: "put its texts there as <locale>.md, its card as entity.yml, and nothing else")
        continue
      }
      version.files[name] = frozen
      if name == "entity.yml" {
        guard let text = SourceText.normalised(frozen.bytes, file: file, &diagnostics),
          let map = YAMLSource.map(text, file: file, of: "a frozen entity.yml", &diagnostics)
        else { continue }
        version.card = entities.frozenCard(map, &diagnostics)
      } else if let text = try text(name, in: folder, isFrozen: true, &diagnostics, { frozen.bytes }) {
        version.texts[text.locale] = text
      }
    }
    return version
  }

  private func text(
    _ name: String, in folder: String, isFrozen: Bool, _ diagnostics: inout Diagnostics, _ read: () throws -> [UInt8]?
  ) throws -> TextFile? {
    let file = folder + "/" + name
    guard name.hasSuffix(".md"), let locale = LocaleTag(String(name.dropLast(3))),
      locale.description + ".md" == name
    else {
      diagnostics.add(
        "misplaced-file", at: Place(file: file), "`\(name)` is not the name of a text",
        mend: "name texts by their locale, such as fr.md; images and other files belong into a theme's assets")
      return nil
    }
    guard let bytes = try diagnostics.telling({ _ in try read() }) else { return nil }
    return TextLoader(entity: entity.id, isFrozen: isFrozen).text(bytes, file: file, locale: locale, &diagnostics)
  }
}
