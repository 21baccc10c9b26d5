import Ledger

/// `/_codicil/`: how every policy stands, with links to each.
struct DashboardPage {
  let title: String
  let entities: [EntityStanding]
  let faults: Diagnostics
  /// Nil for today.
  let day: Day?
  /// The folder that holds `content/`.
  let root: String

  func html() -> [UInt8] {
    PreviewFrame.page(
      title: "Preview – \(title)", kind: entities.allSatisfy(\.isRead) ? "dashboard" : "dashboard partial",
      """
      <header class="top">
      <p class="product">Codicil preview</p>
      <h1>\(links.link("/", "\(title)"))</h1>
      <p class="lead">\(lead)</p>
      \(dayForm)
      </header>
      <main>
      \(counts)
      \(FaultSheet(faults, root: root).html())
      \(warnings)
      \(entities.map(section))
      </main>
      """)
  }

  private var links: DashboardLinks { DashboardLinks(day: day?.description) }

  private var lead: Markup {
    guard let day else {
      return "The site as it is being written: drafts and upcoming versions are shown, marked as such."
    }
    return "The site that readers see on \(day.description): without drafts."
  }

  private var dayForm: Markup {
    """
    <form method="get" action="/_codicil/">
    <label>The site of <input type="date" name="as-of" value="\(day?.description ?? "")" required></label>
    <button>Show</button>
    \(day == nil ? .none : "<a href=\"/_codicil/\">Today</a>")
    </form>
    """
  }

  // MARK: Counts

  private var counts: Markup {
    let policies = entities.flatMap(\.policies)
    let numbers: [(Int, String, Bool)] = [
      (entities.count, entities.count == 1 ? "entity" : "entities", false),
      (policies.count, policies.count == 1 ? "policy" : "policies", false),
      (policies.count { !($0.status.unreleased ?? []).isEmpty }, "with changes that are not released", true),
      (policies.count { !$0.status.missing.isEmpty || !$0.status.lagging.isEmpty }, "to translate", true),
      (policies.count { $0.status.missingDuties.contains { !$0.value.isEmpty } }, "with duties not found", true),
      (policies.count(where: isDue), "to review", true),
      (faults.errors.sorted.count, faults.errors.sorted.count == 1 ? "fault" : "faults", true),
    ]
    let unread = entities.count { !$0.isRead }
    let rest: Markup = unread == 0 ? .none : "<li>\(unread) are still being read</li>\n"
    let items: [Markup] = numbers.filter { $0.0 > 0 || !$0.2 }.map { number, words, asksForWork in
      "<li\(asksForWork ? " class=\"work\"" : .none)><strong>\(number)</strong> \(words)</li>\n"
    }
    return "<ul class=\"counts\">\n\(items)\(rest)</ul>"
  }

  private func isDue(_ policy: EntityStanding.Policy) -> Bool {
    policy.status.review.map { $0 <= policy.status.today } ?? false
  }

  private var warnings: Markup {
    let found = faults.sorted.filter { $0.severity == .warning }
    if found.isEmpty { return .none }
    let items: [Markup] = found.map { warning in
      """
      <li><code>\(warning.place.description)</code>
      <span>\(Markup(words: warning.message)). \(Markup(words: warning.mend))</span></li>

      """
    }
    return """
      <details class="warnings">
      <summary>\(found.count) \(found.count == 1 ? "warning" : "warnings")</summary>
      <ul>
      \(items)</ul>
      </details>
      """
  }

  // MARK: Entities

  private func section(_ entity: EntityStanding) -> Markup {
    let id = "entity-" + entity.id
    return """
      <section class="entity" aria-labelledby="\(id)">
      <h2 id="\(id)">\(links.link("/" + entity.id + "/", "\(entity.name)")) <code>\(entity.id)</code></h2>
      \(entity.policies.isEmpty ? nothing(entity) : table(entity))
      </section>

      """
  }

  private func nothing(_ entity: EntityStanding) -> Markup {
    let words = entity.isRead ? "No policies\(entity.faults.hasErrors ? " that can be read" : "")." : "Being read …"
    return "<p class=\"none\">\(words)</p>"
  }

  private func table(_ entity: EntityStanding) -> Markup {
    let heads: [Markup] = columns.map { "<th scope=\"col\" class=\"column-\($0.name)\">\($0.title)</th>" }
    let rows = entity.policies.map { policy -> Markup in
      let cells: [Markup] = columns.map { column in
        "<td data-title=\"\(column.title)\">\(column.cell(policy, links))</td>"
      }
      let name = links.link(policy.languages.first { $0.href != nil }?.href, "\(policy.title)")
      return "<tr><th scope=\"row\">\(name) <code>\(policy.status.name.policy)</code></th>\(cells)</tr>\n"
    }
    return """
      <div class="scroll"><table>
      <thead><tr><th scope="col">Policy</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>
      """
  }

  /// Those that have something to say of any policy.
  private var columns: [DashboardColumn] {
    DashboardColumn.all.filter { column in
      entities.contains { $0.policies.contains { !column.cell($0, links).bytes.isEmpty } }
    }
  }
}
