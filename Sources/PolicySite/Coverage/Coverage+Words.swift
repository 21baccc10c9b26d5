extension Coverage {
  /// What the report says where there is nothing to look for; nil where there is.
  var emptiness: String? {
    if texts.isEmpty { return "There is no text to read." }
    if laws.isEmpty { return "It is under no law: `laws` in entity.yml or policy.yml names them." }
    guard texts.allSatisfy(\.answers.isEmpty) else { return nil }
    let asked = Set(laws.flatMap { $0.duties.flatMap(\.policies) }).sorted()
    if asked.isEmpty { return "Its laws have no duties yet." }
    return "Its laws ask nothing of a policy of the kind `\(kind)`, but of: \(asked.joined(separator: ", ")). "
      + "`kind` in policy.yml says what it is."
  }

  /// "14 found, 1 not found, 2 not found (asked under a condition), 1 not looked for".
  static func tally(_ text: OfText) -> String {
    let words: [(Answer.Word, String)] = [
      (.found, "found"), (.notFound, "not found"), (.notFoundConditional, "not found (asked under a condition)"),
      (.notLookedFor, "not looked for"),
    ]
    let counts = words.map { (text.count($0.0), $0.1) }.filter { $0.0 > 0 }
    return counts.isEmpty ? "nothing to look for" : counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension Coverage.NotLookedFor {
  /// The reason, to be read after "because".
  var words: String {
    switch self {
    case .reason(let text): text.inEnglish
    case .appliesFrom(let day): "the rule applies from \(day)"
    case .country(let country): "it is not asked of entities in \(country)"
    }
  }
}

extension Coverage.Finding {
  /// Where it was found, without the text's own file.
  var words: String {
    switch self {
    case .section(let id, let title, let place): "\(id.isEmpty ? "“\(title)”" : "#\(id)"), \(place.tail)"
    case .column(let title, let place): "column “\(title)”, \(place.tail)"
    case .field(let field): "fact \(field)"
    case .summary(let place): "summary, \(place.tail)"
    case .lastUpdated(let day): "last updated \(day)"
    }
  }

  var place: Place? {
    switch self {
    case .section(_, _, let place), .column(_, let place), .summary(let place): place
    case .field, .lastUpdated: nil
    }
  }
}

extension Place {
  /// The line, with the file where it is a clause's.
  fileprivate var tail: String {
    let parts = file.split(separator: "/")
    return parts.dropFirst().first == "clauses"
      ? "clause \(parts.dropFirst(2).first ?? ""), line \(line)" : "line \(line)"
  }
}
