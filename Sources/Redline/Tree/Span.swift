package import CommonMark

/// A stretch of merged words. Words are not nodes of a parsed text; fragments say how they join to nodes again.
package typealias Span = Merged<[Fragment], InlineEdit>

/// A piece of one side's inline content.
package enum Fragment: Sendable, Hashable {
  /// Text; `joins` says that it continues the text node before it.
  case text(Bytes, joins: Bool)
  /// Any inline but text.
  case inline(Inline)
  /// One paragraph (or list item) ends here and the next begins.
  case paragraphBreak
}

/// Emphasis, strong emphasis or a link that stands in both texts, and in which words changed.
package struct InlineEdit: Sendable, Hashable {
  /// The element without its content; the same in both texts.
  package var shell: Inline
  package var spans: [Span]
}

extension [Span] {
  /// The inline content of one side, one entry a paragraph.
  package func paragraphs(_ side: Side) -> [[Inline]] {
    var paragraphs: [[Inline]] = [[]]
    for span in self {
      if case .edited(let edit) = span {
        paragraphs[paragraphs.count - 1].append(edit.inline(side))
        continue
      }
      for fragments in span.wholes(side, of: { _ in [] }) {
        for fragment in fragments { fragment.append(to: &paragraphs) }
      }
    }
    return paragraphs
  }

  /// The inline content of one side, where it is known to be one paragraph.
  func content(_ side: Side) -> [Inline] {
    paragraphs(side).flatMap { $0 }
  }
}

extension Fragment {
  fileprivate func append(to paragraphs: inout [[Inline]]) {
    let last = paragraphs.count - 1
    switch self {
    case .paragraphBreak: paragraphs.append([])
    case .inline(let inline): paragraphs[last].append(inline)
    case .text(let text, let joins):
      if joins, case .text(let before)? = paragraphs[last].last {
        paragraphs[last][paragraphs[last].count - 1] = .text(before + text)
      } else {
        paragraphs[last].append(.text(text))
      }
    }
  }
}

extension InlineEdit {
  package func inline(_ side: Side) -> Inline {
    let content = spans.content(side)
    return switch shell {
    case .emphasis: .emphasis(content)
    case .strong: .strong(content)
    case .link(let link): .link(.init(destination: link.destination, title: link.title, content: content))
    default: shell
    }
  }
}
