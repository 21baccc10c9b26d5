import Ledger

/// What must be said of a version besides its text: how it came into the ledger, and what it lacks. One sentence each.
struct VersionNotes {
  let context: PageContext
  let version: Version

  private var strings: Strings { context.strings }

  func sentences() -> [[UInt8]] {
    var sentences: [[UInt8]] = []
    if let record = version.record, record.origin == .adopted {
      sentences.append(strings.markup(.archivedOn, ["date": context.dates.markup(day(record.sealed))]))
    }
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
          .languageAddedOn, ["language": names([tag]), "date": context.dates.markup(day(locale.sealed))]))
    }
    let stale = version.record?.waivers.acceptedStale.compactMap(LocaleTag.init) ?? []
    if !stale.isEmpty { sentences.append(strings.markup(.staleLanguages, ["languages": names(stale)])) }
    return sentences
  }

  private func names(_ locales: [LocaleTag]) -> [UInt8] {
    let names = locales.map { locale in
      Array("<span lang=\"\(locale)\">".utf8) + Escape.html(context.languageName(locale)) + Array("</span>".utf8)
    }
    return Array(names.joined(separator: Array(", ".utf8)))
  }

  private func day(_ sealed: SealTime) -> Day { sealed.day(in: version.zone) }
}

extension SealTime {
  /// The day that it was in `zone`: the ledger's time is in UTC.
  func day(in zone: Zone) -> Day {
    zone.day(of: day.daysSince1970 * 86_400 + secondOfDay)
  }
}
