/// What `checks:` of site.yml, entity.yml and policy.yml say.
struct CheckSettings: Sendable {
  let site: Site
  let content: EntityContent?

  /// The same, holding no texts.
  var withoutTexts: CheckSettings {
    guard var content else { return self }
    content.policies = content.policies.map {
      PolicyContent(id: $0.id, folder: $0.folder, settings: $0.settings, texts: [:], versions: [])
    }
    return CheckSettings(site: site, content: content)
  }

  /// The policy's own level, else the entity's, else the site's, else the check's.
  func level(of check: Check, in policy: String? = nil) -> CheckLevel {
    let own = policy.flatMap { id in content?.policies.first { $0.id == id }?.settings.checks[check.id] }
    return own ?? content?.entity.checks[check.id] ?? site.checks[check.id] ?? check.level
  }

  /// Gives what reading told the levels that are set. Faults that are no checks stay as they are.
  func applied(to diagnostics: Diagnostics) -> Diagnostics {
    diagnostics.compactMap { diagnostic in
      guard let check = CheckList[diagnostic.id] else { return diagnostic }
      let level = level(of: check, in: Self.policy(of: diagnostic.place))
      var diagnostic = diagnostic
      guard let severity = level.severity else { return nil }
      diagnostic.severity = severity
      return diagnostic
    }
  }

  /// `privacy` of `content/entities/wemet/privacy/fr.md`.
  static func policy(of place: Place) -> String? {
    let parts = place.file.split(separator: "/")
    return parts.count > 3 && parts[1] == "entities" ? String(parts[3]) : nil
  }
}

extension Place {
  /// Whether it lies in what all entities share.
  var isShared: Bool { !file.hasPrefix("content/entities/") }
}
