/// Reads `content/wording/<locale>.yml`: phrases that a site adds to those that come with the program, or takes out.
struct WordingLoader {
  static let folder = "content/wording"
  static let sentences = "hard-sentence"
  static let keys = PhraseTopic.allCases.map(\.rawValue) + [sentences]

  let reader: ContentReader

  func load(_ diagnostics: inout Diagnostics) throws -> Wording {
    var wording = Wording()
    // A language stands before its regions: `fr`, `fr-CA`.
    for name in try reader.names(in: Self.folder, &diagnostics) {
      let file = Self.folder + "/" + name
      guard name.hasSuffix(".yml"), let locale = LocaleTag(String(name.dropLast(4))),
        locale.description + ".yml" == name
      else {
        diagnostics.add(
          "misplaced-file", at: Place(file: file), "`\(name)` is not the name of a list of phrases",
          mend: "name it by its locale, such as fr.yml")
        continue
      }
      guard let text = try reader.text(file, &diagnostics),
        let map = YAMLSource.map(text, file: file, of: "a list of phrases", &diagnostics)
      else { continue }
      wording.tables[locale] = table(wording.table(for: locale), map, &diagnostics)
    }
    return wording
  }

  private func table(_ base: WordingTable, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> WordingTable {
    var table = base
    map.refuseOthers(than: Self.keys, in: "a list of phrases", &diagnostics)
    for topic in PhraseTopic.allCases {
      guard let changes = map.map(topic.rawValue, &diagnostics) else { continue }
      changes.refuseOthers(than: ["add", "remove", "spare"], in: "`\(topic.rawValue)`", &diagnostics)
      table.phrases[topic, default: []] += phrases("add", changes, &diagnostics)
      table.spared[topic, default: []] += phrases("spare", changes, &diagnostics)
      for (phrase, place) in changes.texts("remove", &diagnostics) ?? [] {
        remove(phrase, place, topic, base, from: &table, &diagnostics)
      }
    }
    if let sentences = map.map(Self.sentences, &diagnostics) {
      sentences.refuseOthers(than: ["words"], in: "`\(Self.sentences)`", &diagnostics)
      table.longestSentence = sentences.number("words", &diagnostics) ?? table.longestSentence
    }
    return table
  }

  private func phrases(_ key: String, _ map: YAMLMap, _ diagnostics: inout Diagnostics) -> [String] {
    var known: [String] = []
    for (phrase, place) in map.texts(key, &diagnostics) ?? [] {
      let open = phrase.count { $0 == "(" }
      if Phrase.all(phrase).isEmpty || open != phrase.count(where: { $0 == ")" }) {
        diagnostics.add(
          "impossible-value", at: place, "`\(phrase)` is not a phrase that can be looked for",
          mend: "begin with a word; write alternatives as `(this|our) page`, and `*` for up to four words in between")
      } else {
        known.append(phrase)
      }
    }
    return known
  }

  private func remove(
    _ phrase: String, _ place: Place, _ topic: PhraseTopic, _ base: WordingTable, from table: inout WordingTable,
    _ diagnostics: inout Diagnostics
  ) {
    let forms = Set(Phrase.all(phrase))
    let known = base.phrases[topic]?.flatMap(Phrase.all) ?? []
    guard !forms.isEmpty, forms.isSubset(of: known) else {
      diagnostics.add(
        "unknown-phrase", at: place, "`\(phrase)` is not one of the phrases of `\(topic.rawValue)`",
        mend: "remove the line; to pass over a wider phrase in which one is found, list it under `spare:`")
      return
    }
    table.removed[topic, default: []].formUnion(forms)
  }
}
