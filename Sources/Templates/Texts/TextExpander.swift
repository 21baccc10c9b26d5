/// Expands texts: Mustache first, Markdown afterwards.
///
/// Texts have variables, sections, inverted sections, comments, and partials, which are clauses. A value is printed as it
/// is (`{{{x}}}` and `{{&x}}` mean `{{x}}`). `\{{` stands for two braces.
package struct TextExpander {
  private let values: [String: TextValue]
  private let partial: (String) -> TemplateSource?
  private let partialNames: () -> [String]
  private let explain: (String) -> String?

  /// - Parameters:
  ///   - values: everything that texts may name; what has no value here is there as `.absent`.
  ///   - partial: the clause of that name in the locale of the text.
  ///   - partialNames: the names of all clauses, asked for only when one is missing.
  ///   - explain: where a known name without value would be set, as the mend of the fault: "set `dpo.name` in entity.yml".
  package init(
    values: [String: TextValue], partial: @escaping (String) -> TemplateSource?,
    partialNames: @escaping () -> [String] = { [] }, explain: @escaping (String) -> String? = { _ in nil }
  ) {
    self.values = values
    self.partial = partial
    self.partialNames = partialNames
    self.explain = explain
  }

  /// The expanded text, whole even where there are faults. A text without tags comes back as it is.
  package func expand(_ source: TemplateSource) -> Expansion {
    Expansion(bytes: source.bytes, literals: [], sourceMap: SourceMap(), faults: [], usedNames: [], usedPartials: [])
  }
}
