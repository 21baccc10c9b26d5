/// A place that files are published to.
protocol PublishPlace {
  /// Where it is, for people, without anything secret.
  var words: String { get }

  /// Compares what is there with what is to be there; changes nothing.
  func plan(_ outgoing: Outgoing) throws -> PublishPlan

  /// Does what was planned: assets, then pages, then deletions.
  func apply(_ plan: PublishPlan, _ outgoing: Outgoing) throws

  /// Reads back what was sent, and looks for all that is to be there; gives what is not as it was sent.
  func differences(_ plan: PublishPlan, _ outgoing: Outgoing) throws -> [String]
}
