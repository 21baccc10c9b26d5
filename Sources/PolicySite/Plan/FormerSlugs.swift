/// The addresses that a policy had in each locale while its older versions were in force.
struct FormerSlugs {
  let policy: PolicyContent
  let history: History
  /// The addresses in use.
  let slugs: [LocaleTag: String]

  struct Slug: Sendable {
    var slug: String
    /// Whether a text had it; else the policy's id stood in for want of one.
    var isWritten: Bool
    /// The frozen text that gives it.
    var place: Place
  }

  /// Upcoming versions give none: their slug is not in use yet.
  func byLocale() -> [LocaleTag: [Slug]] {
    var found: [LocaleTag: [Slug]] = [:]
    for locale in slugs.keys {
      var used: Slug?
      for entry in history.versions where entry.state != .upcoming && entry.state != .retracted {
        if let text = entry.version.texts[locale] {
          let file = "\(policy.folder)/versions/\(entry.version.address)/\(locale).md"
          used = Slug(slug: text.slug ?? policy.id, isWritten: true, place: Place(file: file))
        }
        let slug = used ?? Slug(slug: policy.id, isWritten: false, place: Place(file: policy.folder))
        guard slug.slug != slugs[locale], found[locale]?.contains(where: { $0.slug == slug.slug }) != true else {
          continue
        }
        found[locale, default: []].append(slug)
      }
    }
    return found
  }
}
