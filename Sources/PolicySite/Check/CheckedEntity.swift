/// One entity as the checks see it.
struct CheckedEntity {
  let content: EntityContent
  let shared: Shared
  let clock: Clock
  private(set) var policies: [CheckedPolicy]
  /// What the site has of it; nothing until that is planned.
  private(set) var pages = SitePlan()

  /// Its entity.yml.
  var file: String { "content/entities/\(content.entity.id)/entity.yml" }

  init(content: EntityContent, shared: Shared, clock: Clock, ground: CheckGround) {
    self.content = content
    self.shared = shared
    self.clock = clock
    policies = content.policies.compactMap {
      CheckedPolicy(content: content, policy: $0, shared: shared, clock: clock, ground: ground)
    }
  }

  mutating func plan(_ pages: SitePlan) {
    self.pages = pages
    for index in policies.indices { policies[index].pages = pages }
  }
}
