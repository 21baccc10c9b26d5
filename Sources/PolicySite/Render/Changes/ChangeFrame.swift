import Templates

/// What the change pages of one policy say of themselves to the frame: the same page in each locale, feed, banners.
struct ChangeFrame {
  let context: PageContext
  let policy: EntitySite.PolicySite

  /// - Parameters:
  ///   - tail: the folder below the policy's own: `changes`, `2024-05-19`.
  ///   - version: the one that decides in which locales the page has a text of its own.
  ///   - isHidden: whether search engines are asked to leave it out.
  func page(title: String, tail: [String], of version: Version?, isHidden: Bool) throws -> PageContext.Page {
    func folder(_ locale: LocaleTag) -> [String] { policy.folder(context.entity.id, locale) + tail }
    let isFallback = version?.texts[context.locale] == nil
    let own = isFallback ? version?.sourceText?.locale ?? context.locale : context.locale
    var page = PageContext.Page(
      folder: folder(context.locale), title: "\(title) – \(context.name)", description: title,
      canonical: folder(own))
    page.isHidden = isHidden || isFallback
    page.languages = context.owner.locales.map { locale in
      .init(locale: locale, folder: folder(locale), isMissing: version?.texts[locale] == nil)
    }
    page.alternates = context.owner.locales.filter { version?.texts[$0] != nil }.map { ($0, folder($0)) }
    page.defaultAlternate = version?.sourceText.map { folder($0.locale) }
    page.banners = try PolicyEntries(context: context, folder: page.folder).banners()
    if let shown = policy.history.shown {
      let banners = TextBanners(context: context, policy: policy, version: shown, entry: nil, folder: page.folder)
      if let banner = try banners.withdrawal() { page.banners.append(banner) }
      page.banners += try banners.joined(tail: ["changes"])
    }
    page.feeds = context.feeds(of: policy)
    return page
  }

  /// The title of the text that is shown at the policy's address.
  func title(of version: Version?) -> String {
    (version ?? policy.history.shown)?.text(for: context.locale)?.title.string ?? policy.id
  }

  /// The fields that link to the policy's pages.
  func links(from folder: [String]) -> [(name: String, value: Value)] {
    let main = policy.folder(context.entity.id, context.locale)
    return [
      ("text_href", .string(context.links.link(from: folder, to: main))),
      ("changelog", .string(context.links.link(from: folder, to: main + ["changes"]))),
    ]
  }
}

extension PageContext {
  /// The feed of a policy in this locale, if it has one: its ids and links are absolute, so it needs a base address.
  func feeds(of policy: EntitySite.PolicySite) -> [Page.Feed] {
    guard entity.baseURL != nil, let shown = policy.history.shown, !policy.history.versions.isEmpty else { return [] }
    let title = shown.text(for: locale)?.title.string ?? policy.id
    return [Page.Feed(title: "\(title) – \(name)", folder: policy.folder(entity.id, locale))]
  }
}
