/// Files that changed, appeared or went, as far as that is known.
package struct FileChanges: Sendable, Equatable {
  /// Relative to the root that is watched; folders that appeared or went stand for all that is in them.
  package var paths: Set<String>
  /// Whether more may have changed than was told.
  package var isEverything: Bool

  package init(_ paths: Set<String> = [], isEverything: Bool = false) {
    self.paths = paths
    self.isEverything = isEverything
  }

  package var isEmpty: Bool { paths.isEmpty && !isEverything }

  mutating func formUnion(_ other: FileChanges) {
    paths.formUnion(other.paths)
    isEverything = isEverything || other.isEverything
  }
}
