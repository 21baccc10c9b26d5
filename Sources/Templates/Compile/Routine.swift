/// A template, or an argument for a block, in one of the surroundings in which it is included: compiled once for each.
struct Routine: Sendable, Hashable {
  /// The template in whose source the code stands.
  var template: String
  /// Of an argument: where its block begins in the source.
  var argument: Int?
  /// Whether what it prints begins a line that is to be indented.
  var startsLine = false
  var state: MarkupState
  var scope: Scope
  var arguments: [String: Argument]

  /// What replaces a block: the block at `offset` in the source of `template`.
  struct Argument: Sendable, Hashable {
    var template: String
    var offset: Int
  }
}
