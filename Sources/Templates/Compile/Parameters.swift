/// The blocks that a template offers to those that include it: its own, and those of all that it includes.
struct Parameters {
  private(set) var names: Set<String> = []
  private var visited: Set<String> = []
  private let templates: [String: Template]

  init(of template: Template, in templates: [String: Template]) {
    self.templates = templates
    visit(template)
  }

  private mutating func visit(_ template: Template) {
    if visited.insert(template.source.name).inserted { collect(template.nodes) }
  }

  private mutating func collect(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text, .variable: break
      case .section(_, _, let body): collect(body)
      case .block(let block): collect(block)
      case .partial(let name, _): templates[name.text].map { visit($0) }
      case .parent(let name, _, let arguments):
        templates[name.text].map { visit($0) }
        for argument in arguments { collect(argument) }
      }
    }
  }

  private mutating func collect(_ block: Block) {
    names.insert(block.name.text)
    collect(block.body)
  }
}
