/// Expands texts: Mustache first, Markdown afterwards.
///
/// Texts have variables, sections, inverted sections, comments, and partials, which are clauses. A value is printed as it
/// is (`{{{x}}}` and `{{&x}}` mean `{{x}}`). `\{{` stands for two braces.
///
/// A clause that stands alone on a line is indented line by line, empty lines excepted, and ends its last line; one within
/// a line leaves its last line ending out.
package struct TextExpander {
  let values: [String: TextValue]
  let partial: (String) -> TemplateSource?
  let partialNames: () -> [String]
  let explain: (String) -> String?

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
    var run = ExpansionRun(self)
    return run.expand(source)
  }
}
