import CommonMark

/// Writes the merge tree as HTML: `<ins>` and `<del>` around words and blocks, and on the elements between which these
/// may not stand (items, rows, cells, terms) a class, with `<ins>` and `<del>` inside.
struct PageWriter {
  var html: HTMLWriter
  let options: PageOptions
  var trail: Trail
  /// The text whose blocks are kept, and where their HTML is found.
  var kept: (html: KeptHTML, edition: Edition)?
  /// How many elements are open whose changes count as one: headings, links, code.
  var scopes = 0
  /// The number of the one change in the open scope, once there is one.
  var scopeNumber: Int?

  var words: Words { options.words }

  init(html: HTMLWriter, options: PageOptions, trail: Trail, kept: (html: KeptHTML, edition: Edition)?) {
    self.html = html
    self.options = options
    self.trail = trail
    self.kept = kept
  }

  mutating func write(_ passages: [Passage]) {
    let isVisible = Folding.visible(passages, context: options.context)
    var isInMoved = false
    var folded = Folded()
    // The place among all nodes, and among the blocks of the new text.
    var (place, newPlace) = (0, 0)
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
          write(nodes[start..<index], isTight: false, at: &newPlace)
        } else {
          if folded.nodes.isEmpty { folded.newPlace = newPlace }
          folded.nodes += nodes[start..<index]
          newPlace += index - start
        }
      }
      place += nodes.count
    }
    fold(&folded)
    if isInMoved { html.add("</div>\n") }
  }

  /// Kept blocks that are folded away, and the place of the first in the new text.
  private struct Folded {
    var nodes: [Node] = []
    var newPlace = 0
  }

  /// Folds what was gathered; a single block is not worth a fold.
  private mutating func fold(_ folded: inout Folded) {
    guard !folded.nodes.isEmpty else { return }
    let isWorthIt = folded.nodes.count > 1
    if isWorthIt {
      let headings = folded.nodes.count { $0.newHeadingLevel != nil }
      let paragraphs = headings < folded.nodes.count ? folded.nodes.count - headings : folded.nodes.count
      html.startLine()
      html.add("<details class=\"unchanged\"><summary>")
      html.escape(words.unchanged(paragraphs))
      html.add("</summary>\n")
    }
    write(folded.nodes[...], isTight: false, at: &folded.newPlace)
    if isWorthIt { html.add("</details>\n") }
    folded.nodes.removeAll(keepingCapacity: true)
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
