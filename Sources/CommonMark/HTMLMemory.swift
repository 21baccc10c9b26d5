/// The HTML of blocks that stand in several texts, or on several pages. One writer after another may use it.
package final class HTMLMemory {
  /// By the number of the block: of a table its rows, else the whole.
  private var known: [UInt64: Bytes] = [:]
  /// What was written last of headings on pages of their own text.
  var headings: [UInt64: Heading] = [:]

  struct Heading {
    /// Its computed number, which another version may have changed.
    var prefix: Bytes
    var html: Bytes
  }

  package init() {}

  subscript(serial: UInt64) -> Bytes? {
    get { known[serial] }
    set { known[serial] = newValue }
  }
}
