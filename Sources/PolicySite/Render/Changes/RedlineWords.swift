import CommonMark
import Redline

extension Redline.Words {
  /// The phrases of a redline in the language of `strings`.
  init(_ strings: Strings) {
    self.init(
      added: Self.bytes(strings.text(.redlineAdded)), removed: Self.bytes(strings.text(.redlineRemoved)),
      end: Self.bytes(strings.text(.redlineEnd)), paragraphBreak: Self.bytes(strings.text(.redlineBreak)),
      previous: Self.bytes(strings.text(.redlinePrevious)), next: Self.bytes(strings.text(.redlineNext)),
      moved: { Self.bytes(Self.moved(from: $0, strings)) },
      unchanged: { Self.bytes(strings.plain(.unchangedBlocks, $0)) })
  }

  /// Where a section stood, as a phrase.
  static func moved(from origin: Origin, _ strings: Strings) -> String {
    switch (origin.after?.string, origin.within?.string) {
    case (let after?, let within?): strings.plain(.movedAfterWithin, ["section": after, "parent": within])
    case (let after?, nil): strings.plain(.movedAfter, ["section": after])
    case (nil, let within?): strings.plain(.movedWithin, ["parent": within])
    case (nil, nil): strings.text(.movedFromBeginning)
    }
  }

  private static func bytes(_ text: String) -> Bytes { Bytes(text.utf8) }
}
