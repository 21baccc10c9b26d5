/// What the machine refused: a disk that is full, a folder that may not be read. Exit code 3.
package struct MachineFault: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
