/// The names of the entity and of the parties, as rows of words.
struct KnownNames {
  /// Those of the entity itself, then one for each party.
  let owner: Named
  let parties: [Named]

  /// Someone under all of the names that texts may use.
  struct Named {
    let name: LocalizedText
    let spellings: [Spelling]
  }

  struct Spelling {
    let words: [UInt64]
    let text: String
  }

  init(entity: Entity, parties: [String: Party]) {
    owner = Self.named(entity.card.person)
    self.parties = parties.sorted { $0.key < $1.key }.map { Self.named($0.value.person) }
  }

  private static func named(_ person: LegalPerson) -> Named {
    var texts = (person.name.all + (person.legalName?.all ?? [])).map(\.text)
    // "Commission nationale (CNIL)" is also called by what stands in brackets, and by what stands before them.
    for text in texts {
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { continue }
      texts.append(String(text[text.index(after: open)..<close]))
      texts.append(String(text[..<open]))
    }
    let spellings = Set(texts).sorted().map { text in
      let words = text.unicodeScalars.split { !ScalarKind.isLetter($0.value) && ScalarKind.digit($0.value) == nil }
      return Spelling(words: words.map { WordPrint.of($0) }, text: text)
    }
    return Named(name: person.name, spellings: spellings.filter { !$0.words.isEmpty && $0.text.count > 2 })
  }
}

extension KnownNames.Named {
  /// Whether it may stand in a text at all, told by its words.
  func mayStand(in text: ReadText) -> Bool {
    spellings.contains { spelling in spelling.words.contains { text.words.contains($0) } }
  }

  /// The first place where it stands.
  /// - Parameter isExact: whether small letters and capitals matter: a company called Orange is no fruit.
  func place(in section: ComparedSection, isExact: Bool) -> (passage: Passage, range: Range<Int>)? {
    for passage in section.passages {
      for spelling in spellings {
        if let range = passage.range(of: spelling, isExact: isExact) { return (passage, range) }
      }
    }
    return nil
  }
}

extension Passage {
  fileprivate func range(of spelling: KnownNames.Spelling, isExact: Bool) -> Range<Int>? {
    let count = spelling.words.count
    guard words.count >= count else { return nil }
    for start in 0...(words.count - count) where words[start].print == spelling.words[0] {
      guard zip(words[start..<start + count], spelling.words).allSatisfy({ $0.print == $1 }) else { continue }
      let range = words[start].start..<words[start + count - 1].end
      if !isExact || text(range).first == spelling.text.first { return range }
    }
    return nil
  }
}
