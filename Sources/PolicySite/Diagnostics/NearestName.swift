/// The known name that was probably meant, for "did you mean".
enum NearestName {
  /// The member of `known` with the smallest edit distance to `name`, unless that is so large that they share little.
  static func of(_ name: String, in known: some Sequence<String>) -> String? {
    let wanted = Array(name.utf8)
    let limit = max(2, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known where candidate != name {
      let distance = editDistance(wanted, Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// "did you mean `x`?", or the whole list of known names where none is near.
  static func mend(_ name: String, in known: [String], kind: String) -> String {
    if let near = of(name, in: known) { return "did you mean `\(near)`?" }
    if known.isEmpty { return "there is no \(kind) yet" }
    return "known \(plural(kind)): \(known.sorted().joined(separator: ", "))"
  }

  /// The same with another way out, which is the only one where nothing is known yet.
  static func mend(_ name: String, in known: [String], kind: String, else other: String) -> String {
    if known.isEmpty { return other }
    return mend(name, in: known, kind: kind) + (of(name, in: known) == nil ? "; or " : " Or ") + other
  }

  private static func plural(_ kind: String) -> String {
    kind.hasSuffix("y") && kind != "key" ? kind.dropLast() + "ies" : kind + "s"
  }

  /// Levenshtein's distance in bytes, one row at a time.
  private static func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count]
  }
}
