import CCmark

/// The one owner of a tree that libcmark made.
final class CTree {
  private let root: CNode

  /// Nil only when libcmark gives no tree.
  init?(parsing markdown: Bytes) {
    let parsed = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    root = CNode(pointer: parsed)
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// Lends out the document's node. Nodes are valid in `body` only: without this the tree could be freed after the
  /// last use of its owner, in the midst of a walk.
  func withRoot<Result>(_ body: (CNode) -> Result) -> Result {
    withExtendedLifetime(self) { body(root) }
  }
}

/// One node of a `CTree`: libcmark's accessors under the names of this module.
struct CNode: Equatable {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case quote, list, item, code, html, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var firstChild: CNode? { cmark_node_first_child(pointer).map(CNode.init) }
  var next: CNode? { cmark_node_next(pointer).map(CNode.init) }

  var childCount: Int { children.reduce(0) { count, _ in count + 1 } }

  /// The children; the tree must not change while they are walked.
  var children: Children { Children(nextChild: firstChild) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate var nextChild: CNode?

    mutating func next() -> CNode? {
      defer { nextChild = nextChild?.next }
      return nextChild
    }
  }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// In bytes, 1-based.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The first number of an ordered list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var literal: Bytes { Bytes(copying: cmark_node_get_literal(pointer)) }
  var fenceInfo: Bytes { Bytes(copying: cmark_node_get_fence_info(pointer)) }
  var address: Bytes { Bytes(copying: cmark_node_get_url(pointer)) }
  var title: Bytes { Bytes(copying: cmark_node_get_title(pointer)) }

  func appendLiteral(to text: inout Bytes) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    text.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }
}

extension Bytes {
  /// The bytes of a C string that libcmark owns.
  fileprivate init(copying text: UnsafePointer<CChar>?) {
    guard let text else {
      self = []
      return
    }
    self.init(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
