/// What the dashboard says of each policy. A new column is a new value here.
struct DashboardColumn: Sendable {
  let title: String
  /// Whether it says more than a few words.
  var isWide = false
  /// Nothing where there is nothing to say; a column without any word is left out.
  let cell: @Sendable (EntityStanding.Policy, DashboardLinks) -> Markup

  static let all = [
    DashboardColumn(title: "Languages") { policy, links in
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
    DashboardColumn(title: "In force") { policy, _ in
      let status = policy.status
      let version = status.inForce.map { standing($0, "since") } ?? "<span class=\"state\">nothing</span>"
      let end: Markup =
        status.withdrawn.map {
          status.inForce == nil ? "<br>withdrawn \($0.description)" : "<br>until \($0.description)"
        }
        ?? .none
      return "\(version)\(end)"
    },
    DashboardColumn(title: "Upcoming") { policy, _ in
      Markup(
        policy.status.upcoming.enumerated().map { "\($0.offset > 0 ? "<br>" : "")\(standing($0.element, "from"))" })
    },
    DashboardColumn(title: "Not released", isWide: true) { policy, links in
      guard let changes = policy.status.unreleased else { return "<span class=\"state\">no release yet</span>" }
      if changes.isEmpty { return .none }
      let items: [Markup] = changes.map { "<li>\($0.words)</li>" }
      let redlines = policy.redlines.map { links.link($0.href, "\($0.locale.description)") }
      let separated = redlines.enumerated().map { place, link -> Markup in place == 0 ? link : ", \(link)" }
      let compare: Markup = redlines.isEmpty ? .none : "<p class=\"compare\">What changed: \(separated)</p>"
      return "<ul>\(items)</ul>\(compare)"
    },
    DashboardColumn(title: "Duties not found") { policy, _ in
      let missing = policy.status.missingDuties.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      let items: [Markup] = missing.map { locale, duties in
        "<li><details><summary>\(locale.description): <span class=\"state state-mind\">\(duties.count)</span></summary>\(duties.joined(separator: ", "))</details></li>"
      }
      return items.isEmpty ? .none : "<ul>\(items)</ul>"
    },
    DashboardColumn(title: "Sealed") { policy, _ in
      switch policy.status.seal {
      case .sealed: "yes"
      case .unsealed(let count): "<span class=\"state state-mind\">\(count) by hand</span>"
      case .unreleased: .none
      }
    },
    DashboardColumn(title: "Review") { policy, _ in
      guard let day = policy.status.review else { return .none }
      return day <= policy.status.today
        ? "<span class=\"state state-mind\">due since \(day.description)</span>" : "\(day.description)"
    },
  ]

  private static func standing(_ standing: PolicyStatus.Standing, _ word: String) -> Markup {
    let from: Markup =
      standing.from.map { $0 == standing.version.day ? .none : "<br>\(word) \($0.description)" } ?? .none
    return "\(standing.version.description)\(from)"
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
