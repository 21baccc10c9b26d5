extension Diagnostics {
  /// At the levels that are set, without what exceptions excuse: as a build tells them.
  ///
  /// - Parameter content: nil for an entity that could not be read.
  func settled(_ content: EntityContent?, _ site: Site, root: String) throws -> Diagnostics {
    guard !isEmpty else { return self }
    var exceptions = Exceptions(reader: ContentReader(root: root))
    return try exceptions.settle(CheckSettings(site: site, content: content).applied(to: self)).0
  }
}
