import PolicySite

/// The times of a build's stages as lines.
struct StageTable {
  private let times: StageTimes

  init(_ times: StageTimes) {
    self.times = times
  }

  var text: String {
    let all = times.all
    let lines = StageTimes.Stage.allCases.map { stage in
      let milliseconds = Int((all[stage] ?? 0) / 1_000_000)
      let number = String(milliseconds)
      return "  " + String(repeating: " ", count: max(0, 8 - number.count)) + number + " ms  " + words(stage)
    }
    return (["Stages, those of the entities summed up over all cores:"] + lines).joined(separator: "\n")
  }

  private func words(_ stage: StageTimes.Stage) -> String {
    switch stage {
    case .read: "read: site.yml, what is shared, each entity.yml or record"
    case .load: "load: the policies of the entities"
    case .plan: "plan: Markdown, versions, addresses"
    case .render: "render: pages, redlines, feeds"
    case .stage: "stage: compare with the site, write what differs"
    case .put: "put: rename into the site, remove what is stale, write records"
    case .record: "record: note what was read"
    }
  }
}
