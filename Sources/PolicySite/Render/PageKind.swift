/// The kinds of pages; each is a template of its name, filled with the record of its name.
enum PageKind: String, CaseIterable {
  case home, entity, locale, text, changelog, redline, since, records, moved
  case notFound = "not-found"
}
