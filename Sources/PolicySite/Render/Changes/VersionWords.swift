import Ledger

/// How pages call a version, and what kind of change it is.
struct VersionWords {
  let strings: Strings
  private let dates: DateWords

  init(strings: Strings) {
    self.strings = strings
    dates = DateWords(strings: strings)
  }

  /// With the dates that pages of this locale have asked for before.
  init(context: PageContext) {
    strings = context.strings
    dates = context.dates
  }

  /// "Version of DATE", with `<time>`; the second one of a day is told by its id as well.
  func label(_ version: Version) -> [UInt8] {
    guard let day = Self.day(of: version) else { return strings.markup(.draft) }
    return strings.markup(.versionOf, ["date": date(version, dates.markup(day))])
  }

  /// The same as plain text.
  func plain(_ version: Version) -> String {
    guard let day = Self.day(of: version) else { return strings.text(.draft) }
    return strings.plain(.versionOf, ["date": date(version, dates.text(day))])
  }

  /// "version of DATE", for the middle of a sentence.
  func name(_ version: Version) -> [UInt8] {
    strings.markup(.namedVersion, ["date": date(version)])
  }

  /// The date that names the version, inside a sentence.
  func date(_ version: Version) -> [UInt8] {
    Self.day(of: version).map { date(version, dates.markup($0)) } ?? strings.markup(.draft)
  }

  func plainDate(_ version: Version) -> String {
    Self.day(of: version).map { date(version, dates.text($0)) } ?? strings.text(.draft)
  }

  /// "Substantive change" or "Editorial change …"; of a first version, that it is one.
  func change(_ version: Version, isFirst: Bool) -> String {
    if isFirst { return strings.text(.firstVersion) }
    return strings.text(version.change == .editorial ? .changeEditorial : .changeSubstantive)
  }

  static func day(of version: Version) -> Day? {
    version.id == nil ? nil : version.lastUpdated?.date ?? version.id?.day
  }

  private func date(_ version: Version, _ words: String) -> String {
    guard let id = version.id, id.ordinal > 1 else { return words }
    return "\(words) (\(id))"
  }

  private func date(_ version: Version, _ words: [UInt8]) -> [UInt8] {
    guard let id = version.id, id.ordinal > 1 else { return words }
    return words + Array(" (\(id))".utf8)
  }
}
