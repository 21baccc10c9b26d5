/// Sees that entries are numbered 1, 2, 3 … in the file.
struct EntryOrder {
  /// The number that the next entry must have.
  private(set) var next = 1
  private var seen: Set<Int> = []

  /// Takes the entry that begins on `line`.
  mutating func take(_ number: Int, line: Int) throws(FormFault) {
    let expected = next
    guard seen.insert(number).inserted else {
      throw FormFault(line: line, entry: expected, "two entries have the number \(number)", mend: FormFault.twoBranches)
    }
    guard number == expected else {
      next = number
      throw FormFault(
        line: line, entry: expected,
        "entry \(number) stands where entry \(expected) must be: an entry was removed or moved")
    }
    next = number + 1
  }

  /// Goes on after an entry with a fault.
  mutating func skip() {
    next += 1
  }
}
