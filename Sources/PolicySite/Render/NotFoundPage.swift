import Templates

/// `404.html`, which a host serves at any depth: its links are paths from the root of the entity's base address.
/// Without one it has neither stylesheet nor links.
struct NotFoundPage {
  let context: PageContext

  func html() throws -> [UInt8] {
    var page = PageContext.Page(
      folder: [context.entity.id], title: context.strings.text(.notFoundTitle), description: "", canonical: nil)
    page.isHidden = true
    page.base = context.entity.baseURL.map(Self.path) ?? ""
    return try context.render(.notFound, context.common(page))
  }

  /// `/policies/` of `https://example.org/policies/`.
  static func path(of address: String) -> String {
    guard let authority = address.firstRange(of: "://") else { return "/" }
    let rest = address[authority.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}
