import Templates

/// A page that leads on to where another stands now, without a script: by `<meta http-equiv="refresh">`, and by a link.
struct MovedPage {
  let context: PageContext
  /// Where it lies.
  let folder: [String]
  let target: [String]

  func html() throws -> [UInt8] {
    var page = PageContext.Page(
      folder: folder, title: context.strings.text(.movedTitle), description: "", canonical: target)
    page.isHidden = true
    let link = context.links.link(from: folder, to: target)
    return try context.render(.moved, context.common(page) + [("target", .string(link))])
  }
}
