import CommonMark
import Ledger

/// One policy assembled once, with what there is to know of it: what it shows, and what of that readers have not been shown.
struct PolicySurvey {
  let entity: Entity
  let policy: PolicyContent
  let name: PolicyName
  let assembler: PolicyAssembler
  let assembled: PolicyAssembler.Assembled
  /// What was found when the policy was assembled.
  let faults: Diagnostics

  /// Nil only for names that can't be: folders are named by ids.
  init?(_ content: EntityContent, _ policy: PolicyContent, _ shared: Shared) {
    guard let name = PolicyName("\(content.entity.id)/\(policy.id)") else { return nil }
    self.name = name
    entity = content.entity
    self.policy = policy
    assembler = PolicyAssembler(entity: content.entity, policy: policy, shared: shared)
    var faults = Diagnostics()
    assembled = assembler.assemble(&faults)
    self.faults = faults
  }

  /// Nil if there is no version yet, or no working text.
  func changes() -> [UnreleasedChange]? {
    guard let working = assembled.working, let base = assembled.latest else { return nil }
    let changes = ChangeTracer(assembler: assembler, base: base, working: working).changes()
    // A text that can't be read is not left out.
    return changes.filter { change in
      guard case .leftOut(let locale) = change.part else { return true }
      return !policy.unread.contains(locale)
    }
  }

  // MARK: Status

  func status(_ clock: Clock) -> PolicyStatus {
    let history = History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil, clock: clock)
    func standing(_ entry: History.Entry) -> PolicyStatus.Standing? {
      entry.version.id.map { .init(version: $0, from: entry.from) }
    }
    let texts = assembled.working?.version.texts.keys.map { $0 } ?? assembled.latest?.texts.keys.map { $0 } ?? []
    return PolicyStatus(
      name: name, inForce: history.inForce.flatMap(standing) ?? adopted(clock),
      upcoming: history.upcoming.compactMap(standing),
      withdrawn: (history.withdrawal ?? history.announcedWithdrawal)?.effective, unreleased: changes(),
      unread: policy.unread.sorted(),
      lagging: lagging(),
      missing: entity.locales.filter { !texts.contains($0) && !policy.unread.contains($0) }.sorted(),
      missingDuties: coverage(assembler.shared, clock).missing, seal: seal, review: review,
      today: clock.day(in: entity.zone))
  }

  /// Dated working texts stand for the first version as long as there are no others.
  private func adopted(_ clock: Clock) -> PolicyStatus.Standing? {
    guard assembled.released.isEmpty, policy.ledger == nil, let version = assembled.working?.version,
      let stamp = version.lastUpdated, let effective = version.effective, effective <= clock.day(in: entity.zone),
      let id = VersionID(day: stamp.date, ordinal: 1)
    else { return nil }
    return .init(version: id, from: effective)
  }

  private var seal: PolicyStatus.Seal {
    if policy.ledger != nil { return .sealed }
    return policy.versions.isEmpty ? .unreleased : .unsealed(versions: policy.versions.count)
  }

  private func lagging() -> [LocaleTag: [String]] {
    guard let base = assembled.latest else { return [:] }
    var lagging: [LocaleTag: [String]] = [:]
    for (locale, text) in assembled.working?.version.texts ?? base.texts {
      let confirmed = Set(policy.texts[locale]?.frontMatter.confirmed.map(\.text) ?? [])
      let stale =
        assembled.working.map { Staleness(base: base, working: $0.version).stale(in: locale, confirmed: confirmed) }
        ?? text.stale
      if !stale.isEmpty { lagging[locale] = stale }
    }
    return lagging
  }

  private var review: Day? {
    guard let months = policy.settings.reviewMonths, months > 0 else { return nil }
    return (assembled.latest ?? assembled.working?.version)?.lastUpdated?.date.adding(months: months)
  }
}
