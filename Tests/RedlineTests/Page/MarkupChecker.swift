/// The rules of HTML that a redline could break: what may stand in what, and no id twice.
struct MarkupChecker {
  private var open: [String] = []
  private var ids: Set<String> = []

  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "blockquote", "pre", "hr",
    "div", "details",
  ]
  private static let phrasingOnly: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "em", "strong", "code", "a", "summary", "pre",
  ]
  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "dl": ["dt", "dd"], "table": ["thead", "tbody"], "thead": ["tr"], "tbody": ["tr"],
    "tr": ["th", "td"],
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "dt": ["dl"], "dd": ["dl"], "thead": ["table"], "tbody": ["table"], "tr": ["thead", "tbody"],
    "td": ["tr"], "th": ["tr"], "summary": ["details"],
  ]

  /// Throws at the first fault; gives the ids in the order of the page.
  static func check(_ markup: Markup) throws -> Set<String> {
    var checker = MarkupChecker()
    for token in markup.tokens { try checker.take(token) }
    guard checker.open.isEmpty else { throw Markup.Fault(description: "not closed: \(checker.open)") }
    return checker.ids
  }

  private mutating func take(_ token: Markup.Token) throws {
    switch token {
    case .text(let text):
      guard let parent = open.last, Self.children[parent] != nil, text.contains(where: { !$0.isWhitespace }) else {
        return
      }
      throw Markup.Fault(description: "text “\(text)” in \(open)")
    case .open(let name, let attributes):
      try place(name)
      if let id = attributes["id"], !ids.insert(id).inserted { throw Markup.Fault(description: "id \(id) twice") }
      if !Markup.voids.contains(name) { open.append(name) }
    case .close(let name):
      guard open.popLast() == name else { throw Markup.Fault(description: "</\(name)> in \(open)") }
    }
  }

  private func place(_ name: String) throws {
    let fault = Markup.Fault(description: "<\(name)> in \(open)")
    if let parent = open.last, let children = Self.children[parent], !children.contains(name) { throw fault }
    if let parents = Self.parents[name], !parents.contains(open.last ?? "") { throw fault }
    if name == "a", open.contains("a") { throw fault }
    if name == "ins" || name == "del", open.contains("ins") || open.contains("del") { throw fault }
    // <ins> and <del> may hold what the element around them may hold.
    let holder = open.last { $0 != "ins" && $0 != "del" } ?? ""
    if Self.blocks.contains(name), Self.phrasingOnly.contains(holder) || open.contains("p") { throw fault }
  }
}
