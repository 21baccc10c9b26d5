package import CommonMark

extension Merge {
  /// How many numbered changes `write` writes.
  package var changeCount: Int { 0 }

  /// Writes the redline: the new text with what was removed in its place.
  ///
  /// The number and the permalink of headings are the writer's. Each change has the id `change-N`, with N going on from
  /// `trail`, and links to the changes before and after it.
  package func write(into writer: inout HTMLWriter, options: PageOptions, trail: inout Trail) {
    writer.write(new.blocks)
  }
}
