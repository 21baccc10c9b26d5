/// The folders under an entity's former ids, whole: every page leads on, and the files that programs fetch stay.
struct FormerEntityPages {
  let owner: EntitySite
  let context: (LocaleTag) -> PageContext?

  /// What serves the folder itself, and is asked for by its pages only.
  private static let own = ["assets", "404.html", "robots.txt", "sitemap.xml"]

  /// - Parameter outputs: all files of the entity's own folder; takes up the others.
  func add(to outputs: inout Outputs, _ diagnostics: inout Diagnostics) throws {
    let current = outputs.files
    let moved = Dictionary(outputs.redirects.map { ($0.page, $0.target) }) { one, _ in one }
    for former in owner.entity.redirectFrom where former.id != owner.entity.id {
      let claimant = "the redirect from the former id `\(former.id)`"
      for (path, bytes) in current {
        let rest = path.split(separator: "/").dropFirst().map(String.init)
        guard let first = rest.first, !Self.own.contains(first) else { continue }
        let folder = [former.id] + rest.dropLast()
        let address = (folder + rest.suffix(1)).joined(separator: "/")
        let target = moved[path] ?? (rest.last == Redirect.index ? [owner.entity.id] + rest.dropLast() : nil)
        guard let target else {
          outputs.add(address, bytes, by: claimant, at: former.place, &diagnostics)
          continue
        }
        let page = try page(folder, target, locale: first)
        outputs.add(Redirect(page: address, target: target), page, by: claimant, at: former.place, &diagnostics)
      }
    }
  }

  private func page(_ folder: [String], _ target: [String], locale: String) throws -> [UInt8] {
    let locale = owner.locales.first { $0.description == locale } ?? owner.entity.sourceLocale
    guard let context = context(locale) else { return [] }
    return try MovedPage(context: context, folder: folder, target: target).html()
  }
}
