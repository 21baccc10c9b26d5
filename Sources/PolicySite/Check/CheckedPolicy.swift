import Ledger

/// One policy as the checks see it: assembled once, with the place of every line.
struct CheckedPolicy {
  let entity: Entity
  let policy: PolicyContent
  let name: PolicyName
  let shared: Shared
  let clock: Clock
  let ground: CheckGround
  /// What the site has of this entity.
  let pages: SitePlan
  let assembled: PolicyAssembler.Assembled
  let history: History
  /// The working texts; of a policy that has none, those of the version in force, or of the last one.
  let texts: [LocaleTag: CheckedText]
  let sourceLocale: LocaleTag

  /// Nil for a policy without any text.
  init?(
    content: EntityContent, policy: PolicyContent, shared: Shared, clock: Clock, ground: CheckGround, pages: SitePlan
  ) {
    guard let name = PolicyName("\(content.entity.id)/\(policy.id)") else { return nil }
    let assembler = PolicyAssembler(entity: content.entity, policy: policy, shared: shared)
    // What is wrong with the texts themselves was told when the entity was planned.
    var told = Diagnostics()
    assembled = assembler.assemble(&told)
    history = History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil, clock: clock)
    entity = content.entity
    self.policy = policy
    self.name = name
    self.shared = shared
    self.clock = clock
    self.ground = ground
    self.pages = pages
    if let working = assembled.working {
      sourceLocale = working.version.sourceLocale
      texts = CheckedText.texts(of: working, files: policy.texts, ground)
    } else {
      guard let version = history.inForce?.version ?? assembled.latest,
        let files = policy.versions.first(where: { $0.id == version.id })?.texts
      else { return nil }
      sourceLocale = version.sourceLocale
      texts = CheckedText.texts(of: version, files: files, ground)
    }
    guard !texts.isEmpty else { return nil }
  }

  var source: CheckedText? { texts[sourceLocale] }

  /// The texts by their locales, the source text first.
  var all: [CheckedText] {
    texts.values.sorted { ($0.locale != sourceLocale, $0.locale) < ($1.locale != sourceLocale, $1.locale) }
  }

  var translations: [CheckedText] { all.filter { $0.locale != sourceLocale } }

  /// Those that their author can still mend: not what is sealed.
  var editable: [CheckedText] { all.filter { !$0.isFrozen || policy.ledger == nil } }

  /// The entity's day at the clock.
  var today: Day { clock.day(in: entity.zone) }

  /// The file to name for what concerns the policy as a whole: its source text.
  var place: Place { Place(file: source?.file.file ?? policy.folder, line: 1) }
}

private func < (one: (Bool, LocaleTag), other: (Bool, LocaleTag)) -> Bool {
  one.0 == other.0 ? one.1 < other.1 : !one.0
}
