import CommonMark
import Ledger

/// Looks for what shows a duty in the texts of one version.
struct CoverageSearch {
  let facts: [String: String]
  /// Of the version in force, or of the texts that stand for it.
  let lastUpdated: Day?
  let day: Day
  private var read: [LocaleTag: ReadText] = [:]
  /// The duties that a section covers, by its id: what one language says of it holds in all.
  private var covers: [String: Set<String>] = [:]

  /// One text with where its lines and its head were written.
  struct Source {
    var text: Text
    var place: (Int) -> Place
    var summary: Place?
  }

  private struct ReadText {
    var sections: [ReadSection]
    var columns: [ReadColumn]
    var place: (Int) -> Place
    var summary: Place?
  }

  init(
    texts: [LocaleTag: Source], facts: [String: String], lastUpdated: Day?, day: Day
  ) {
    self.facts = facts
    self.lastUpdated = lastUpdated
    self.day = day
    for (locale, source) in texts {
      let sections = ReadSection.all(of: source.text.document)
      let columns = ReadColumn.all(of: source.text.document)
      let summary = source.text.summary.blocks.contains(where: \.canBeRead) ? source.summary : nil
      read[locale] = ReadText(sections: sections, columns: columns, place: source.place, summary: summary)
      for section in sections {
        if let id = section.id { covers[id, default: []].formUnion(section.covers) }
      }
    }
  }

  /// What shows the duty in a locale, and the sections that would, but are empty.
  func findings(_ duty: Duty, in locale: LocaleTag) -> (found: [Coverage.Finding], empty: [Coverage.Finding]) {
    guard let text = read[locale] else { return ([], []) }
    var found: [Coverage.Finding] = []
    var empty: [Coverage.Finding] = []
    for section in text.sections where covers(section, duty) {
      let finding = Coverage.Finding.section(
        id: section.id ?? "", title: section.title, place: text.place(section.line))
      if section.hasContent { found.append(finding) } else { empty.append(finding) }
    }
    let words = locale.chain.flatMap { duty.places.columns[$0] ?? [] }
    found += text.columns.filter { $0.isCalled(words) }.map { .column(title: $0.title, place: text.place($0.line)) }
    found += duty.places.fields.filter { $0.isGiven(in: facts) }.map { .field($0) }
    if duty.places.summary, let place = text.summary { found.append(.summary(place: place)) }
    if let date = lastUpdated, isMet(duty.places, by: date) { found.append(.lastUpdated(date)) }
    return (found, empty)
  }

  private func covers(_ section: ReadSection, _ duty: Duty) -> Bool {
    if section.covers.contains(duty.id) { return true }
    guard let id = section.id else { return false }
    return duty.places.sections.contains(id) || covers[id]?.contains(duty.id) ?? false
  }

  private func isMet(_ places: Duty.Places, by date: Day) -> Bool {
    if let months = places.updatedWithinMonths { return date.adding(months: months) >= day }
    return places.lastUpdated
  }

  /// Duties that headings name and no law has.
  func unknown(besides known: Set<String>) -> [Coverage.UnknownDuty] {
    let named = read.values.flatMap { text in
      text.sections.flatMap { section in
        section.covers.filter { !known.contains($0) }.map { (id: $0, place: text.place(section.line)) }
      }
    }
    return Set(named.map { Coverage.UnknownDuty(id: $0.id, place: $0.place) }).sorted {
      ($0.place, $0.id) < ($1.place, $1.id)
    }
  }
}
