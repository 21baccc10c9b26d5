import CommonMark

/// Writes the merge tree as HTML: `<ins>` and `<del>` around words and blocks, and on the elements between which these
/// may not stand (items, rows, cells, terms) a class, with `<ins>` and `<del>` inside.
struct PageWriter {
  var html: HTMLWriter
  let options: PageOptions
  var trail: Trail
  /// How many elements are open whose changes count as one: headings, links, code.
  var scopes = 0
  /// The number of the one change in the open scope, once there is one.
  var scopeNumber: Int?

  var words: Words { options.words }

  init(html: HTMLWriter, options: PageOptions, trail: Trail) {
    self.html = html
    self.options = options
    self.trail = trail
  }

  mutating func write(_ passages: [Passage]) {
    let isVisible = Folding.visible(passages, context: options.context)
    var isInMoved = false
    var folded: [Node] = []
    var place = 0
    for passage in passages {
      let begins = passage.origin != nil
      if begins || isInMoved && !passage.isMoved {
        fold(&folded)
        if isInMoved { html.add("</div>\n") }
        isInMoved = begins
      }
      if let origin = passage.origin { openMoved(from: origin) }
      let nodes = passage.nodes
      var index = 0
      while index < nodes.count {
        let start = index
        let isShown = isVisible[place + start]
        while index < nodes.count, isVisible[place + index] == isShown { index += 1 }
        if isShown {
          fold(&folded)
          write(nodes[start..<index], isTight: false)
        } else {
          folded += nodes[start..<index]
        }
      }
      place += nodes.count
    }
    fold(&folded)
    if isInMoved { html.add("</div>\n") }
  }

  /// Folds what was gathered; a single block is not worth a fold.
  private mutating func fold(_ nodes: inout [Node]) {
    defer { nodes.removeAll(keepingCapacity: true) }
    guard nodes.count > 1 else { return write(nodes[...], isTight: false) }
    let headings = nodes.count { $0.newHeadingLevel != nil }
    let paragraphs = headings < nodes.count ? nodes.count - headings : nodes.count
    html.startLine()
    html.add("<details class=\"unchanged\"><summary>")
    html.escape(words.unchanged(paragraphs))
    html.add("</summary>\n")
    write(nodes[...], isTight: false)
    html.add("</details>\n")
  }

  private mutating func openMoved(from origin: Origin) {
    let number = nextNumber()
    html.startLine()
    html.add("<div class=\"moved\"")
    writeID(of: number)
    html.add(">\n<p class=\"moved-note\">")
    html.escape(words.moved(origin))
    writeSteps(number)
    html.add("</p>\n")
  }
}
