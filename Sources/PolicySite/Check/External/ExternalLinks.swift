/// The addresses of other sites, each once, with every place that links to it.
struct ExternalLinks {
  private var places: [String: [Place]] = [:]
  /// By the entity's id.
  private var settings: [String: CheckSettings] = [:]

  mutating func add(_ links: [(address: String, place: Place)], _ settings: CheckSettings) {
    if let id = settings.content?.entity.id { self.settings[id] = settings }
    for link in links where places[link.address]?.contains(link.place) != true {
      places[link.address, default: []].append(link.place)
    }
  }

  var addresses: [String] { places.keys.sorted() }

  /// What the answers come to, at each place, at the level that settings give it there.
  func diagnostics(_ answers: [String: LinkAnswer]) -> Diagnostics {
    var found = Diagnostics()
    for (address, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let (check, message, mend) = Self.words(address, answer) else { continue }
      for place in (places[address] ?? []).sorted() {
        guard let severity = level(of: check, at: place).severity else { continue }
        found.add(check.id, at: place, severity: severity, message, mend: mend)
      }
    }
    return found
  }

  /// The level in the policy's folder; of a clause, the site's.
  func level(of check: Check, at place: Place) -> CheckLevel {
    let parts = place.file.split(separator: "/").map(String.init)
    let owner = parts.count > 2 && !place.isShared ? settings[parts[2]] : nil
    let shared = settings.values.first.map { CheckSettings(site: $0.site, content: nil) }
    return (owner ?? shared)?.level(of: check, in: CheckSettings.policy(of: place)) ?? check.level
  }

  private static func words(_ address: String, _ answer: LinkAnswer) -> (Check, String, String)? {
    switch answer {
    case .alive: nil
    case .dead(let status):
      (.deadLink, "`\(address)` leads nowhere: the server answers \(status)", "correct the address, or remove the link")
    case .moved(let target): (.movedLink, "`\(address)` has moved for good to `\(target)`", "write the new address")
    case .unreachable(let reason):
      (
        .unreachableLink, "`\(address)` could not be reached: \(reason)",
        "look at it in a browser; servers turn programs away, or have a bad day"
      )
    }
  }
}

extension CheckedPolicy {
  /// The links of its texts to other sites.
  var externalLinks: [(address: String, place: Place)] {
    all.filter { !$0.isFrozen || policy.ledger == nil }.flatMap { text in
      text.links.compactMap { link in
        guard let scheme = LinkAddress.scheme(of: link.target), scheme == "http" || scheme == "https" else {
          return nil
        }
        return (String(link.target.prefix { $0 != "#" }), text.place(link))
      }
    }
  }
}
