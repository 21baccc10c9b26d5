/// Finds which straight double quotes open and which close. One that has no partner in its block stays as it is.
struct QuotePairs {
  private(set) var openings: Set<Int> = []
  private(set) var closings: Set<Int> = []

  init(in text: Bytes, besides protection: Protection) {
    guard text.has(UInt8(ascii: "\"")) else { return }
    var open: [Int] = []
    for index in text.indices where text[index] == UInt8(ascii: "\"") && !protection.has(index) {
      let before = text.scalar(before: index)?.value
      let after = text.scalar(at: index + 1)?.value
      let canOpen = Self.isBoundary(before, openings: openings, at: index - 1) && !(after?.isWhite ?? true)
      let canClose = !(before?.isWhite ?? true) && open.last != index - 1
      if canOpen, open.isEmpty || !canClose || before?.isOpeningMark == true || after?.isWord == true {
        open.append(index)
        openings.insert(index)
      } else if canClose, let opening = open.popLast() {
        closings.insert(index)
        openings.insert(opening)
      }
    }
    openings.subtract(open)
  }

  /// Whether a quote may open behind `before`: at a beginning, behind white space, an opening mark or a dash.
  private static func isBoundary(_ before: UInt32?, openings: Set<Int>, at index: Int) -> Bool {
    guard let before else { return true }
    return before.isWhite || before.isOpeningMark || before.isDash || before == Sign.apostrophe || before == 0x2019
      || openings.contains(index)
  }
}
