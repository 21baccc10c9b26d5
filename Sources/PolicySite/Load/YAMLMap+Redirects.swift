/// The two forms of `redirect_from`.
extension YAMLMap {
  /// The former ids of an entity.
  func formerIDs(_ key: String, _ diagnostics: inout Diagnostics) -> [FormerID] {
    entries(key, &diagnostics).compactMap { text, place in
      if Identifier.isValid(text) { return FormerID(id: text, place: place) }
      diagnostics.add(
        "impossible-value", at: place, "`\(text)` is not an id that an entity can have had",
        mend: "write the folder's former name: lower-case letters, digits and hyphens")
      return nil
    }
  }

  /// The former ids and addresses of a policy.
  func formerAddresses(_ key: String, _ diagnostics: inout Diagnostics) -> [FormerAddress] {
    entries(key, &diagnostics).compactMap { text, place in
      if Identifier.isValid(text) { return .policy(FormerID(id: text, place: place)) }
      if let path = Self.path(text) { return .path(path, place) }
      diagnostics.add(
        "impossible-value", at: place, "`\(text)` is neither a policy's id nor an address below the entity's folder",
        mend: "write an id such as `privacy-notice`, or an address such as `fr/ancienne-page` or `fr/page.html`, "
          + "without a leading `/`")
      return nil
    }
  }

  private func entries(_ key: String, _ diagnostics: inout Diagnostics) -> [(text: String, place: Place)] {
    var seen: Set<String> = []
    return (texts(key, &diagnostics) ?? []).filter { text, place in
      if seen.insert(text.hasSuffix("/") ? String(text.dropLast()) : text).inserted { return true }
      diagnostics.add("duplicate-value", at: place, "`\(text)` stands here twice", mend: "remove one of them")
      return false
    }
  }

  /// Names of letters, digits, `-`, `_` and `.`, none of which begins with a dot: hidden files and `..` are no pages.
  private static func path(_ text: String) -> [String]? {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.last == "" { parts.removeLast() }
    let isPath = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.unicodeScalars.allSatisfy { scalar in
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "-_.".unicodeScalars.contains(scalar)
            || scalar.properties.generalCategory == .nonspacingMark
        }
    }
    return !parts.isEmpty && isPath ? parts : nil
  }
}
