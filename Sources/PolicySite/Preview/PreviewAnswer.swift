/// What the preview shows at an address.
package struct PreviewAnswer: Sendable {
  /// An HTTP status.
  package var status: Int
  /// The file's name, which tells its type.
  package var name: String
  package var bytes: [UInt8]
  /// A path from the root that stands for the one asked for; then there are no bytes.
  package var location: String?
  /// What is at fault, as HTML to be laid over the page; empty if nothing is, or the page says it itself.
  package var faults: [UInt8]

  init(status: Int = 200, name: String = "index.html", bytes: [UInt8], location: String? = nil, faults: [UInt8] = []) {
    self.status = status
    self.name = name
    self.bytes = bytes
    self.location = location
    self.faults = faults
  }
}
