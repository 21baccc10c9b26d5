import CommonMark

/// One text as the checks see it: the author's file, and what it says with variables and clauses in place.
struct CheckedText {
  let file: TextFile
  let text: Text
  /// Whether it is a version's: then it can't be edited any more if it is sealed.
  let isFrozen: Bool
  /// Where a line of the parsed Markdown was written: in the text's own file, or in a clause's.
  let place: (Int) -> Place
  /// Its words, for the checks of wording.
  let prose: Prose
  let links: [TextLink]

  var locale: LocaleTag { text.locale }

  /// The place of a key of the front matter, or the head of the file.
  func place(of key: String) -> Place {
    file.frontMatter.places[key] ?? Place(file: file.file, line: 1)
  }

  private init(file: TextFile, text: Text, isFrozen: Bool, ground: CheckGround, place: @escaping (Int) -> Place) {
    self.file = file
    self.text = text
    self.isFrozen = isFrozen
    self.place = place
    links = TextLink.all(of: text, file.frontMatter)
    prose = Prose(text, file.frontMatter, ground.book(for: text.locale))
  }

  static func texts(of working: PolicyAssembler.Working, files: [LocaleTag: TextFile], _ ground: CheckGround)
    -> [LocaleTag: CheckedText]
  {
    var texts: [LocaleTag: CheckedText] = [:]
    for (locale, text) in working.version.texts {
      guard let file = files[locale], let place = working.places[locale] else { continue }
      texts[locale] = CheckedText(file: file, text: text, isFrozen: false, ground: ground, place: place)
    }
    return texts
  }

  static func texts(of version: Version, files: [LocaleTag: TextFile], _ ground: CheckGround)
    -> [LocaleTag: CheckedText]
  {
    var texts: [LocaleTag: CheckedText] = [:]
    for (locale, text) in version.texts {
      guard let file = files[locale] else { continue }
      texts[locale] = CheckedText(file: file, text: text, isFrozen: true, ground: ground) { line in
        Place(file: file.file, line: line + file.bodyOffset, column: 1)
      }
    }
    return texts
  }
}
