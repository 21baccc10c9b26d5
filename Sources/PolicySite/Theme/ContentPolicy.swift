import Templates

/// The Content-Security-Policy in the head of a page (CSP Level 3): what makes browsers refuse whatever code and whatever
/// files of other sites a page should have after all.
enum ContentPolicy {
  /// What a page may load: files of its own site.
  static let whole =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
    + "form-action 'none'"

  private static let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""

  /// Tells each template that begins a page without the policy, or with a weaker one; one that is stricter will do.
  static func check(_ programs: [PageKind: TemplateProgram], of theme: Theme, _ diagnostics: inout Diagnostics) {
    // Most pages begin with one frame.
    var sound: Set<[UInt8]> = []
    for kind in PageKind.allCases {
      guard let program = programs[kind], !program.isBlank, !sound.contains(program.opening) else { continue }
      if isKept(String(decoding: program.opening, as: UTF8.self)) {
        sound.insert(program.opening)
        continue
      }
      let names = program.uses.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)
      let frame = ([kind.rawValue] + names).lazy.compactMap { name in theme.templates.first { $0.name == name } }
        .first { String(decoding: $0.bytes, as: UTF8.self).lowercased().contains("<head>") }
      diagnostics.add(
        "content-policy", at: Place(file: frame?.file ?? "themes/\(theme.id)/templates/\(kind.rawValue).mustache"),
        "the page does not begin with the policy of what it may load",
        mend: "write right behind `<head>` and `<meta charset=\"utf-8\">`: \(start)\(whole)\">")
    }
  }

  /// Whether nothing but the document's own beginning stands before the policy.
  private static func isKept(_ opening: String) -> Bool {
    guard let range = opening.firstRange(of: start) else { return false }
    let before = opening[..<range.lowerBound].lowercased().split(separator: "<", omittingEmptySubsequences: false)
    let isFirst = before.dropFirst().allSatisfy { tag in
      ["!doctype html>", "!--", "html>", "html ", "head>", "meta charset=\"utf-8\">"].contains { tag.hasPrefix($0) }
    }
    let policy = opening[range.upperBound...].prefix { $0 != "\"" }
    return isFirst && before.first?.allSatisfy(\.isWhitespace) == true && isStrict(String(policy))
  }

  private static func isStrict(_ policy: String) -> Bool {
    let directives = Set(directives(policy))
    let needed = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
    return directives.isSuperset(of: needed) && directives.subtracting(Self.directives(whole)).isEmpty
  }

  private static func directives(_ policy: String) -> [String] {
    policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
