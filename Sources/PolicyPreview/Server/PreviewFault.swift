/// Why a preview can't be shown: the port is taken, the machine has no such address.
package struct PreviewFault: Error, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
