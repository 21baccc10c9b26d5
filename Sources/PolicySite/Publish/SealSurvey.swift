import Ledger

/// How what is published is sealed: the heads of its ledgers, and the policies that have none.
struct SealSurvey {
  private(set) var heads: [(policy: String, head: Digest)] = []
  private(set) var unsealed: [(policy: String, place: Place)] = []

  /// - Parameter entities: those that are published, each of which was built without a fault.
  init(repository: Repository, entities: [String]) throws {
    let reader = ContentReader(root: repository.root)
    for entity in entities {
      let folder = "content/entities/\(entity)"
      var isWithoutLedger: Set<String> = []
      for policy in try reader.folders(in: folder) {
        guard let bytes = try reader.bytes("\(folder)/\(policy)/versions/ledger.yml") else {
          isWithoutLedger.insert(policy)
          continue
        }
        if let head = LedgerFile.parse(bytes).0?.head { heads.append(("\(entity)/\(policy)", head)) }
      }
      guard !isWithoutLedger.isEmpty, let owner = repository.entities.first(where: { $0.entity.id == entity })?.entity
      else { continue }
      var told = Diagnostics()
      for policy in try repository.content(of: owner, &told).policies where isWithoutLedger.contains(policy.id) {
        let isDated = policy.texts.values.contains { $0.frontMatter.lastUpdated != nil }
        if !policy.versions.isEmpty || isDated {
          unsealed.append(("\(entity)/\(policy.id)", Place(file: policy.folder)))
        }
      }
    }
  }

  func faults() -> Diagnostics {
    var faults = Diagnostics()
    for (policy, place) in unsealed {
      faults.add(
        "not-sealed", at: place, "\(policy) is not sealed: nothing proves later what was published",
        mend: "release it with `codicil release \(policy)`, or adopt versions that were made by hand with "
          + "`codicil seal \(policy)`; --unsealed publishes it as it is")
    }
    return faults
  }
}
