import Ledger

/// What the dashboard says of each policy. A new column is a new value here.
struct DashboardColumn: Sendable {
  let title: String
  /// As the stylesheet names it.
  let name: String
  /// Nothing where there is nothing to say; a column without any word is left out.
  let cell: @Sendable (EntityStanding.Policy, DashboardLinks) -> Markup

  static let all = [
    DashboardColumn(title: "Languages", name: "languages") { policy, links in
      let items = policy.languages.map { language -> Markup in
        let lagging = policy.status.lagging[language.locale] ?? []
        let isMissing = policy.status.missing.contains(language.locale)
        let state: Markup =
          isMissing
          ? " <span class=\"state state-mind\">missing</span>"
          : lagging.isEmpty
            ? .none
            : " <span class=\"state state-mind\" title=\"\(lagging.joined(separator: ", "))\">\(lagging.count) lagging</span>"
        return "<li>\(links.link(language.href, "\(language.locale.description)"))\(state)</li>"
      }
      return "<ul>\(items)</ul>"
    },
    DashboardColumn(title: "Versions", name: "versions") { policy, _ in
      let status = policy.status
      let current: Markup = status.inForce.map { standing($0, "in force", "since") } ?? "<li>none in force</li>"
      let end: Markup =
        status.withdrawn.map { "<li>withdrawn from \(time($0))</li>" } ?? .none
      return "<ul>\(current)\(status.upcoming.map { standing($0, "upcoming", "from") })\(end)</ul>"
    },
    DashboardColumn(title: "Not released", name: "unreleased") { policy, links in
      let changes = policy.status.unreleased ?? []
      let words = changes.map(\.words) + (policy.status.reservation.map { [$0] } ?? [])
      if words.isEmpty { return .none }
      guard !changes.isEmpty else { return "<span class=\"state\">\(words.joined(separator: "; "))</span>" }
      let items: [Markup] = words.map { "<li>\($0)</li>" }
      let redlines = policy.redlines.map { links.link($0.href, "\($0.locale.description)") }
      let separated = redlines.enumerated().map { place, link -> Markup in place == 0 ? link : ", \(link)" }
      let compare: Markup = redlines.isEmpty ? .none : "<p class=\"compare\">What changed: \(separated)</p>"
      return "<ul>\(items)</ul>\(compare)"
    },
    DashboardColumn(title: "Duties not found", name: "duties") { policy, _ in
      let missing = policy.status.missingDuties.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      let items: [Markup] = missing.map { locale, duties in
        "<li><details><summary>\(locale.description): <span class=\"state state-mind\">\(duties.count)</span></summary>\(duties.joined(separator: ", "))</details></li>"
      }
      return items.isEmpty ? .none : "<ul>\(items)</ul>"
    },
    DashboardColumn(title: "Sealed", name: "sealed") { policy, _ in
      switch policy.status.seal {
      case .sealed: "yes"
      case .unsealed(let count): "<span class=\"state state-mind\">\(count) by hand</span>"
      case .unreleased: .none
      }
    },
    DashboardColumn(title: "Review", name: "review") { policy, _ in
      guard let day = policy.status.review else { return .none }
      return day <= policy.status.today
        ? "<span class=\"state state-mind\">due since \(time(day))</span>" : time(day)
    },
  ]

  /// A day, which stays on one line.
  private static func time(_ day: Day, _ words: String? = nil) -> Markup {
    "<time datetime=\"\(day.description)\">\(words ?? day.description)</time>"
  }

  private static func standing(_ standing: PolicyStatus.Standing, _ state: String, _ word: String) -> Markup {
    let from: Markup =
      standing.from.map { $0 == standing.version.day ? .none : " \(word) \(time($0))" } ?? .none
    let version = standing.version
    return "<li>\(time(version.day, version.description))<br><span class=\"state\">\(state)\(from)</span></li>"
  }
}

/// Links of the dashboard, which stay on the day that is looked at.
struct DashboardLinks: Sendable {
  /// Nil for today.
  let day: String?

  /// The words alone where there is no page.
  func link(_ href: String?, _ words: Markup) -> Markup {
    guard let href else { return words }
    return "<a href=\"\(href)\(day.map { "?as-of=" + $0 } ?? "")\">\(words)</a>"
  }
}
