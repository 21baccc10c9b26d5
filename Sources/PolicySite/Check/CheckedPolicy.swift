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
  var pages = SitePlan()
  let assembled: PolicyAssembler.Assembled
  /// What was found when the policy was assembled.
  let faults: Diagnostics
  let history: History
  /// The working texts; of a policy that has none, those of the version in force, or of the last one.
  let texts: [LocaleTag: CheckedText]
  let sourceLocale: LocaleTag
  /// Where they show what the policy's laws want shown, and the card whose facts count.
  let coverage: Coverage
  let coveredCard: Entity.Card?

  /// Nil for a policy without any text.
  init?(
    content: EntityContent, policy: PolicyContent, shared: Shared, clock: Clock, ground: CheckGround
  ) {
    guard let name = PolicyName("\(content.entity.id)/\(policy.id)") else { return nil }
    let assembler = PolicyAssembler(entity: content.entity, policy: policy, shared: shared)
    var faults = Diagnostics()
    assembled = assembler.assemble(&faults)
    self.faults = faults
    history = History(
      released: assembled.released, withdrawals: assembled.ledger?.state.withdrawals ?? [], draft: nil, clock: clock)
    entity = content.entity
    self.policy = policy
    self.name = name
    self.shared = shared
    self.clock = clock
    self.ground = ground
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
    let reader = CoverageReader(
      name: name, entity: entity, policy: policy, assembled: assembled, shared: shared, clock: clock)
    coverage = reader.coverage()
    coveredCard = reader.card
  }

  private let cache = Cache()

  /// How the translations differ from the source text, read once for all checks.
  var comparison: TranslationComparison {
    if let made = cache.comparison { return made }
    let made = TranslationComparison(pairs: readPairs())
    cache.comparison = made
    return made
  }

  private final class Cache {
    var comparison: TranslationComparison?
  }

  var source: CheckedText? { texts[sourceLocale] }

  /// The texts by their locales, the source text first.
  var all: [CheckedText] { (source.map { [$0] } ?? []) + translations }

  /// By their locales.
  var translations: [CheckedText] {
    texts.values.filter { $0.locale != sourceLocale }.sorted { $0.locale < $1.locale }
  }

  /// Those that their author can still mend: not what is sealed.
  var editable: [CheckedText] { all.filter { !$0.isFrozen || policy.ledger == nil } }

  /// The entity's day at the clock.
  var today: Day { clock.day(in: entity.zone) }

  /// The file to name for what concerns the policy as a whole: its source text.
  var place: Place { Place(file: source?.file.file ?? policy.folder, line: 1) }
}
