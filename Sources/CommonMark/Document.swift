/// One parsed text: what the outline, the HTML and the redline are made of.
///
/// Equality is equality of content: places (line numbers) take no part in it.
package struct Document: Sendable, Hashable {
  package var blocks: [Block]

  package init(blocks: [Block] = []) {
    self.blocks = blocks
  }
}
