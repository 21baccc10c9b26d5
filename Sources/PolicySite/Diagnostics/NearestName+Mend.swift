import Templates

/// Says the known name that was probably meant.
extension NearestName {
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
}
