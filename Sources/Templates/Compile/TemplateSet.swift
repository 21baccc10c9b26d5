/// The templates of a theme, parsed: partial and parent tags find each other in it by name.
package struct TemplateSet: Sendable {
  /// What is wrong in the tags of any of the templates, used or not, and every tag that includes a template that is not here.
  package let faults: [TemplateFault]

  package init(_ sources: [TemplateSource]) {
    faults = []
  }

  /// Compiles the template `name` for values of the record `root`.
  ///
  /// Throws every fault in it and in all that it includes, the faults of their tags among them. Templates that several
  /// programs include give the same fault each time: `TemplateFault` is `Hashable`, so a set tells it once.
  package func compile(
    _ name: String, root: String, schema: Schema, format: TemplateFormat
  ) throws(TemplateFaults) -> TemplateProgram {
    throw TemplateFaults(faults: faults)
  }
}
