import Ledger
import Templates

/// What a reader must know before reading a text: that it is older, upcoming, a draft, in another language.
struct TextBanners {
  let context: PageContext
  let policy: EntitySite.PolicySite
  let version: Version
  let entry: History.Entry?
  /// The folder of the page on which they stand.
  let folder: [String]

  private var strings: Strings { context.strings }

  /// In the order of their weight.
  func values(shown text: Text, isFallback: Bool) throws -> [Value] {
    var banners: [Value] = []
    if context.entity.isDemonstration {
      banners.append(
        try context.banner(
          "demonstration", strings.markup(.bannerDemonstration, ["entity": Escape.html(context.name)])))
    }
    if let banner = try withdrawal() { banners.append(banner) }
    banners += try joined(tail: [])
    if let banner = try state() { banners.append(banner) }
    if isFallback {
      let language = context.languageMarkup(text.locale)
      banners.append(try context.banner("fallback", strings.markup(.bannerFallback, ["language": language])))
    } else if let banner = try controlling() {
      banners.append(banner)
    }
    if let banner = try stale(text) { banners.append(banner) }
    return banners
  }

  /// That the policy has ended, or will.
  func withdrawal() throws -> Value? {
    if let withdrawal = policy.history.withdrawal {
      return try context.banner(
        "withdrawn", strings.markup(.bannerWithdrawn, ["date": context.dates.markup(withdrawal.effective)]))
    }
    guard let withdrawal = policy.history.announcedWithdrawal else { return nil }
    return try context.banner(
      "withdrawal", strings.markup(.bannerWithdrawal, ["date": context.dates.markup(withdrawal.effective)]))
  }

  /// Which policies took this one's place, and whose place it took.
  ///
  /// - Parameter tail: the folder below theirs to which the links lead.
  func joined(tail: [String]) throws -> [Value] {
    func banner(_ kind: String, _ key: Strings.Key, _ ids: [String]) throws -> Value? {
      let links = ids.compactMap { id in context.owner.policies.first { $0.id == id } }.compactMap {
        other -> [UInt8]? in
        guard !other.history.versions.isEmpty, let shown = other.history.shown else { return nil }
        let target = other.folder(context.entity.id, context.locale) + tail
        let title = shown.text(for: context.locale)?.title.string ?? other.id
        return context.anchor(context.links.link(from: folder, to: target), context.foreign(title, shown))
      }
      guard !links.isEmpty else { return nil }
      let words = Array(links.joined(separator: strings.markup(.listSeparator)))
      return try context.banner(kind, strings.markup(key, ["policies": words]))
    }
    return try [
      banner("replaced", .bannerReplaced, policy.successors), banner("replaces", .bannerReplaces, policy.predecessors),
    ].compactMap { $0 }
  }

  private func state() throws -> Value? {
    guard let entry else {
      let link = policy.history.inForce.map { anchor(to: $0, .linkInForce) } ?? []
      return try context.banner("draft", strings.markup(.bannerDraft, ["link": link]))
    }
    switch entry.state {
    case .inForce:
      guard let next = policy.history.upcoming.first, let from = next.from else { return nil }
      return try context.banner(
        "newer",
        words(
          .bannerNewerUpcoming, from,
          anchor(to: next, .linkUpcoming) + space + anchor(["changes", next.version.address], .linkRedline)))
    case .upcoming:
      guard let from = entry.from else { return nil }
      let link = policy.history.inForce.map { anchor(to: $0, .linkInForce) } ?? []
      return try context.banner("upcoming", words(.bannerUpcoming, from, link))
    case .retracted:
      guard let sealed = entry.version.record?.retraction?.sealed else { return nil }
      let day = context.dates.markup(entry.version.zone.day(of: sealed))
      return try context.banner("retracted", strings.markup(.bannerRetracted, ["date": day]))
    case .older, .neverApplied:
      let link =
        policy.history.inForce.map {
          anchor(to: $0, .linkInForce) + space + anchor(["since", version.address], .linkSince)
        } ?? []
      let date = entry.version.lastUpdated?.date
      return try context.banner(
        "older",
        strings.markup(.bannerOlder, ["date": date.map { context.dates.markup($0) } ?? [], "link": link]))
    }
  }

  private func words(_ key: Strings.Key, _ date: Day, _ link: [UInt8]) -> [UInt8] {
    strings.markup(key, ["date": context.dates.markup(date), "link": link])
  }

  /// A link to a version: to the policy's own address for the one in force.
  private func anchor(to entry: History.Entry, _ key: Strings.Key) -> [UInt8] {
    let main = policy.folder(context.entity.id, context.locale)
    let isMain = entry.state == .inForce && policy.history.draft == nil
    let target = isMain ? main : main + ["versions", entry.version.address]
    return context.anchor(context.links.link(from: folder, to: target), strings.markup(key))
  }

  /// A link to another page of the policy.
  private func anchor(_ tail: [String], _ key: Strings.Key) -> [UInt8] {
    let main = policy.folder(context.entity.id, context.locale)
    return context.anchor(context.links.link(from: folder, to: main + tail), strings.markup(key))
  }

  private var space: [UInt8] { [UInt8(ascii: " ")] }

  /// Which language prevails, on the pages in the others.
  private func controlling() throws -> Value? {
    guard let controlling = context.entity.controllingLocale, controlling != context.locale,
      version.texts[controlling] != nil
    else { return nil }
    let main = policy.folder(context.entity.id, controlling)
    let isMain = entry?.state == .inForce
    let name = Escape.html(context.languageName(controlling))
    let link = context.anchor(
      context.links.link(from: folder, to: isMain ? main : main + ["versions", version.address]), name)
    return try context.banner(
      "controlling", strings.markup(.bannerControlling, ["language": name, "link": link]))
  }

  private func stale(_ text: Text) throws -> Value? {
    guard !text.stale.isEmpty else { return nil }
    let titles = text.document.outline.filter { text.stale.contains(($0.id ?? []).string) }
    guard !titles.isEmpty else { return nil }
    let links = titles.map { section in
      context.anchor("#" + SiteLinks.encoded((section.id ?? []).string), Escape.html(section.content.plainText.string))
    }
    return try context.banner(
      "stale", strings.markup(.bannerStale, ["sections": Array(links.joined(separator: Array(", ".utf8)))]))
  }
}
