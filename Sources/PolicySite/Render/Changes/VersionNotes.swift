import Ledger

/// What must be said of a version besides its text: how it came into the ledger, and what it lacks. One sentence each.
struct VersionNotes {
  let context: PageContext
  let version: Version

  private var strings: Strings { context.strings }

  func sentences() -> [[UInt8]] {
    var sentences: [[UInt8]] = []
    if let record = version.record, record.origin == .adopted {
      sentences.append(strings.markup(.archivedOn, ["date": day(record.sealed)]))
    }
    if case .corrected(let id, _)? = version.record?.origin {
      sentences.append(strings.markup(.corrects, ["version": name(id)]))
    }
    for id in version.record?.correctedBy ?? [] where id.day <= context.owner.clock.day(in: version.zone) {
      sentences.append(strings.markup(.correctedBy, ["version": name(id)]))
    }
    if let retraction { sentences.append(retraction) }
    if let reason = version.record?.waivers.retroactive ?? version.retroactive {
      sentences.append(strings.markup(.retroactive, ["reason": Escape.html(reason)]))
    }
    if let reason = version.record?.waivers.reason {
      sentences.append(strings.markup(.reasonGiven, ["reason": Escape.html(reason)]))
    }
    let lacking = context.entity.locales.filter { version.texts[$0] == nil }
    if !lacking.isEmpty { sentences.append(strings.markup(.lacksLanguages, ["languages": names(lacking)])) }
    for locale in version.record?.locales ?? [] where locale.isLate {
      guard let tag = LocaleTag(locale.locale) else { continue }
      sentences.append(
        strings.markup(
          .languageAddedOn, ["language": names([tag]), "date": day(locale.sealed)]))
    }
    let stale = version.record?.waivers.acceptedStale.compactMap(LocaleTag.init) ?? []
    if !stale.isEmpty { sentences.append(strings.markup(.staleLanguages, ["languages": names(stale)])) }
    return sentences + redactions()
  }

  /// That passages were removed: once for a reason and day, however many files they stood in.
  private func redactions() -> [[UInt8]] {
    (version.record?.redactions ?? []).reduce(into: []) { sentences, redaction in
      let sentence = strings.markup(
        .redactedOn, ["date": day(redaction.sealed), "reason": Escape.html(redaction.reason)])
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
  }

  /// That the version was taken back before it took effect, from the day on which it was.
  var retraction: [UInt8]? {
    guard let sealed = version.record?.retraction?.sealed,
      version.zone.day(of: sealed) <= context.owner.clock.day(in: version.zone)
    else { return nil }
    return strings.markup(.bannerRetracted, ["date": day(sealed)])
  }

  /// Another version of the policy.
  private func name(_ id: VersionID) -> [UInt8] {
    let number = id.ordinal > 1 ? Array(" (\(id))".utf8) : []
    return strings.markup(.namedVersion, ["date": context.dates.markup(id.day) + number])
  }

  private func names(_ locales: [LocaleTag]) -> [UInt8] {
    let names = locales.map(context.languageMarkup)
    return Array(names.joined(separator: Array(", ".utf8)))
  }

  /// The ledger's time is in UTC.
  private func day(_ sealed: SealTime) -> [UInt8] { context.dates.markup(version.zone.day(of: sealed)) }
}
