/// One entity as the checks see it.
struct CheckedEntity {
  let content: EntityContent
  let shared: Shared
  let clock: Clock
  let policies: [CheckedPolicy]

  /// Its entity.yml.
  var file: String { "content/entities/\(content.entity.id)/entity.yml" }

  init(content: EntityContent, shared: Shared, clock: Clock) {
    self.content = content
    self.shared = shared
    self.clock = clock
    policies = content.policies.compactMap { CheckedPolicy(content: content, policy: $0, shared: shared, clock: clock) }
  }
}
