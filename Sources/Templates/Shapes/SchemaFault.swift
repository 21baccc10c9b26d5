/// A mistake in the code that describes or fills records; never the content's fault.
package struct SchemaFault: Error, Sendable, Hashable, CustomStringConvertible {
  package var description: String

  init(_ description: String) {
    self.description = description
  }

  init(_ description: String, nearest name: String, in names: some Sequence<String>) {
    self.description = description
    if let nearest = NearestName.of(name, in: names) { self.description += "; did you mean `\(nearest)`?" }
  }
}
