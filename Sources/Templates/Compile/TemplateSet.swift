/// The templates of a theme, parsed: partial and parent tags find each other in it by name.
package struct TemplateSet: Sendable {
  /// What is wrong in the tags of any of the templates, used or not, and every tag that includes a template that is not here.
  package let faults: [TemplateFault]
  private let templates: [String: Template]

  package init(_ sources: [TemplateSource]) {
    var faults = FaultCollection()
    var templates: [String: Template] = [:]
    for source in sources {
      let template = Template(source, dialect: .page)
      faults.insert(template.faults)
      if let first = templates[source.name] {
        faults.insert(.duplicate(template, first))
      } else {
        templates[source.name] = template
      }
    }
    for template in templates.values {
      for name in template.nodes.inclusions where templates[name.text] == nil {
        faults.insert(.unknownTemplate(name.text, at: template.place(of: name.offset), in: templates.keys))
      }
    }
    self.faults = faults.sorted
    self.templates = templates
  }

  /// Compiles the template `name` for values of the record `root`.
  ///
  /// Throws every fault in it and in all that it includes, the faults of their tags among them. Templates that several
  /// programs include give the same fault each time: `FaultCollection` tells it once.
  package func compile(
    _ name: String, root: String, schema: Schema, format: TemplateFormat
  ) throws(TemplateFaults) -> TemplateProgram {
    guard let template = templates[name] else {
      let place = TemplatePlace(file: name, line: 1, column: 1)
      throw TemplateFaults(faults: [.unknownTemplate(name, at: place, in: templates.keys)])
    }
    guard let shape = schema[root] else {
      let fault = TemplateFault(.wrongRecord, at: template.place(of: 0), "the schema has no record `\(root)`")
      throw TemplateFaults(faults: [fault])
    }
    var compiler = Compiler(templates: templates, schema: schema, format: format)
    guard let program = compiler.program(template, root: shape) else {
      throw TemplateFaults(faults: compiler.faults.sorted)
    }
    return program
  }
}

extension TemplateFault {
  static func unknownTemplate(
    _ name: String, at place: TemplatePlace, in names: some Sequence<String>
  ) -> TemplateFault {
    let nearest = NearestName.of(name, in: names)
    return TemplateFault(
      .unknownTemplate, at: place, "there is no template `\(name)`",
      mend: nearest.map { "did you mean `\($0)`?" } ?? "add `\(name)`, or remove the tag")
  }

  fileprivate static func duplicate(_ template: Template, _ first: Template) -> TemplateFault {
    TemplateFault(
      .duplicateTemplate, at: template.place(of: 0), "there are two templates `\(template.source.name)`",
      mend: "remove or rename one", notes: [.init(place: first.place(of: 0), message: "the first one")])
  }
}

extension [Node] {
  /// The templates that these nodes and all within them include.
  var inclusions: [Name] {
    flatMap { node -> [Name] in
      switch node {
      case .text, .variable: []
      case .section(_, _, let body): body.inclusions
      case .partial(let name, _): [name]
      case .parent(let name, _, let arguments): [name] + arguments.flatMap(\.body.inclusions)
      case .block(let block): block.body.inclusions
      }
    }
  }
}
