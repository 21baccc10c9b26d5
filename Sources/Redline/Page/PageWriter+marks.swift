import CommonMark

/// What marks one inserted or deleted element.
struct Mark {
  var isRemoved: Bool
  /// The number of the change, on the first element of it.
  var number: Int?

  var tag: Bytes { isRemoved ? Bytes("del") : Bytes("ins") }
  var className: Bytes { isRemoved ? Bytes("removed") : Bytes("added") }
}

extension PageWriter {
  mutating func nextNumber() -> Int {
    trail.count += 1
    return trail.count
  }

  /// The number of a change that begins, or nil if it is a part of one that has its number already.
  mutating func beginChange() -> Int? {
    guard scopes > 0 else { return nextNumber() }
    guard scopeNumber == nil else { return nil }
    scopeNumber = nextNumber()
    return scopeNumber
  }

  /// Links to the changes before and after, unless the element around the change will carry them.
  mutating func endChange(_ number: Int?) {
    if scopes == 0, let number { writeSteps(number) }
  }

  /// Opens an element in which all changes count as one, and into which no links may be put.
  mutating func enterScope() { scopes += 1 }

  /// To be called behind the element's end.
  mutating func leaveScope() {
    scopes -= 1
    guard scopes == 0, let number = scopeNumber else { return }
    scopeNumber = nil
    writeSteps(number)
  }

  func id(of number: Int?) -> Bytes {
    guard let number else { return [] }
    return Bytes(" id=\"change-\(number)\"".utf8)
  }

  mutating func writeSteps(_ number: Int) {
    guard trail.total > 1 else { return }
    html.add("<span class=\"steps\">")
    if number > 1 { writeStep(to: number - 1, label: words.previous, sign: "↑") }
    if number > 1, number < trail.total { html.add(" ") }
    if number < trail.total { writeStep(to: number + 1, label: words.next, sign: "↓") }
    html.add("</span>")
  }

  /// An arrow for those who see the page, which would be cluttered by phrases; the phrase for those who hear it.
  private mutating func writeStep(to number: Int, label: Bytes, sign: StaticString) {
    html.output += "<a class=\"step\" href=\"#change-\(number)\" aria-label=\"".utf8
    html.escape(label)
    html.add("\">")
    html.add(sign)
    html.add("</a>")
  }

  mutating func open(_ mark: Mark, id: Bool, label: Bool) {
    html.add("<", mark.tag, "")
    if id { html.output += self.id(of: mark.number) }
    html.add(">")
    if label { writeHidden(mark.isRemoved ? words.removed : words.added, before: true) }
  }

  mutating func close(_ mark: Mark) {
    if !words.end.isEmpty { writeHidden(words.end, before: false) }
    html.add("</", mark.tag, ">")
  }

  /// A phrase for those who hear the page; the space keeps it apart from the text.
  private mutating func writeHidden(_ phrase: Bytes, before: Bool) {
    html.add("<span class=\"visually-hidden\">")
    if !before { html.add(" ") }
    html.escape(phrase)
    if before { html.add(" ") }
    html.add("</span>")
  }

  /// The sign of a paragraph's end.
  mutating func writeBreakSign() {
    html.add("<span class=\"visually-hidden\">")
    html.escape(words.paragraphBreak)
    html.add("</span><span class=\"break\" aria-hidden=\"true\">¶</span>")
  }

  /// The attributes of an element that is marked itself.
  func attributes(_ mark: Mark) -> Bytes {
    Bytes(" class=\"") + mark.className + Bytes("\"") + id(of: mark.number)
  }
}
