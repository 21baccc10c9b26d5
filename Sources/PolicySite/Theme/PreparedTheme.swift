import Templates

/// A theme whose templates are compiled: ready to render.
struct PreparedTheme: Sendable {
  let theme: Theme
  let schema: Schema
  let programs: [PageKind: TemplateProgram]
  /// Those that the theme has.
  let notices: [NoticeKind: TemplateProgram]
  /// The record `strings` by locale.
  let strings: [LocaleTag: Value]

  /// Nil, with the faults told, if a template can't serve.
  init?(_ theme: Theme, _ diagnostics: inout Diagnostics) throws {
    let keys = Set(
      theme.strings.values.flatMap { strings in
        strings.texts.filter { StringsLoader.placeholders(in: $0.value).isEmpty }.map(\.key)
      })
    let schema = try PageSchema.make(strings: Array(keys))
    let set = TemplateSet(theme.templates)
    var faults = FaultCollection()
    faults.insert(set.faults)
    // Where the tags themselves are at fault, what they seem to name is no matter.
    let broken = Set(set.faults.filter { $0.kind != .unknownTemplate }.map(\.place.file))
    var programs: [PageKind: TemplateProgram] = [:]
    for kind in PageKind.allCases {
      guard let source = theme.templates.first(where: { $0.name == kind.rawValue }) else {
        diagnostics.add(
          "missing-template", at: Place(file: "themes/\(theme.id)/templates/\(kind.rawValue).mustache"),
          "the theme has no template `\(kind.rawValue)`",
          mend: "write it, or let the theme extend one that has it: `extends: base`")
        continue
      }
      do throws(TemplateFaults) {
        let program = try set.compile(kind.rawValue, root: kind.rawValue, schema: schema, format: .html)
        if program.isBlank {
          diagnostics.add(
            "empty-template", at: Place(file: source.file), "the template `\(kind.rawValue)` prints nothing",
            mend: "write it, or remove the file where the theme extends one that has it")
        }
        programs[kind] = program
      } catch {
        faults.insert(error.faults.filter { !broken.contains($0.place.file) })
      }
    }
    var notices: [NoticeKind: TemplateProgram] = [:]
    for kind in NoticeKind.allCases where theme.templates.contains(where: { $0.name == kind.rawValue }) {
      do throws(TemplateFaults) {
        notices[kind] = try set.compile(kind.rawValue, root: "notice", schema: schema, format: kind.format)
      } catch {
        faults.insert(error.faults.filter { !broken.contains($0.place.file) })
      }
    }
    for fault in faults.sorted { diagnostics.add(Diagnostic(fault)) }
    ContentPolicy.check(programs, of: theme, &diagnostics)
    Self.check(theme.strings.values, (Array(programs.values) + notices.values).flatMap(\.uses), &diagnostics)
    guard programs.count == PageKind.allCases.count else { return nil }
    self.theme = theme
    self.schema = schema
    self.programs = programs
    self.notices = notices
    strings = try theme.strings.mapValues { strings in
      let fields = keys.sorted().map { key in (name: key, value: Value.string(strings.texts[key])) }
      return try schema.record("strings", fields: fields)
    }
  }

  /// A string that a template names must be there in every locale (the first template that names it is told), and one
  /// that only a brand has is misspelt if no template names it.
  private static func check(
    _ strings: some Collection<Strings>, _ uses: [TemplateUse], _ diagnostics: inout Diagnostics
  ) {
    var named: Set<String> = []
    let sorted = uses.filter { $0.record == "strings" }.sorted { $0.place < $1.place }
    for use in sorted where named.insert(use.field).inserted {
      for words in strings where words.texts[use.field] == nil {
        diagnostics.add(
          "missing-string", at: Place(file: words.file), "the string `\(use.field)` is missing",
          mend: "add `\(use.field): …`", notes: [.init("a template names it here", at: Place(use.place))])
      }
    }
    named.formUnion(Strings.Key.allCases.map(\.rawValue))
    named.formUnion(Strings.CountKey.allCases.map(\.rawValue))
    for words in strings {
      for key in words.coined where !named.contains(key) {
        diagnostics.add(
          "unknown-key", at: words.places[key] ?? Place(file: words.file), "`\(key)` is no string that a page shows",
          mend: NearestName.of(key, in: named.sorted()).map { "did you mean `\($0)`?" }
            ?? "remove it, or name it in a template: `{{strings.\(key)}}`")
      }
    }
  }
}
