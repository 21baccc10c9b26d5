import CommonMark

/// The markup around what was added, or around what was removed, put together once. A class, since it is handed
/// on for each mark.
final class MarkWords: Sendable {
  /// The start tag and the label.
  let start: Bytes
  /// The start tag up to the number of the change, and what follows the number.
  let numberedStart: Bytes
  let afterNumber: Bytes
  /// The label for the end and the end tag.
  let end: Bytes

  init(_ name: StaticString, label: Bytes, end: Bytes) {
    let tag = Bytes("<") + Bytes(name)
    start = tag + Bytes(">") + label
    numberedStart = tag + Bytes(" id=\"change-")
    afterNumber = Bytes("\">") + label
    self.end = end + Bytes("</") + Bytes(name) + Bytes(">")
  }
}

/// The links to the changes before and after a change, without the numbers of these.
final class StepWords: Sendable {
  /// What stands in front of the first number.
  let start = Bytes("<span class=\"steps\">") + StepWords.link
  /// What follows the number of the change before, if there is one after it; else, and behind that one.
  let between: Bytes
  let afterPrevious: Bytes
  let afterNext: Bytes

  private static let link = Bytes("<a class=\"step\" href=\"#change-")

  init(previous: Bytes, next: Bytes) {
    between = previous + Bytes(" ") + Self.link
    afterPrevious = previous + Bytes("</span>")
    afterNext = next + Bytes("</span>")
  }
}
