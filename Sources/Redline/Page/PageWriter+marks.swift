import CommonMark

/// What marks one inserted or deleted element.
struct Mark {
  var isRemoved: Bool
  /// The number of the change, on the first element of it.
  var number: Int?

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

  mutating func writeSteps(_ number: Int) {
    guard trail.total > 1 else { return }
    let steps = words.steps
    html.output += steps.start
    if number > 1 {
      html.output.append(decimal: number - 1)
      html.output += number < trail.total ? steps.between : steps.afterPrevious
    }
    if number < trail.total {
      html.output.append(decimal: number + 1)
      html.output += steps.afterNext
    }
  }

  /// - Parameters:
  ///   - id: whether the number goes into the start tag, if there is one.
  ///   - label: whether it is said what the mark is.
  mutating func open(_ mark: Mark, id: Bool, label: Bool = true) {
    let words = mark.isRemoved ? words.removed : words.added
    if id, let number = mark.number {
      html.output += words.numberedStart
      html.output.append(decimal: number)
      html.output += words.afterNumber
    } else if label {
      html.output += words.start
    } else {
      html.add(mark.isRemoved ? "<del>" : "<ins>")
    }
  }

  mutating func close(_ mark: Mark) {
    html.output += mark.isRemoved ? words.removed.end : words.added.end
  }

  mutating func writeID(of number: Int?) {
    html.output.append(id: number)
  }

  /// The attributes of an element that is marked itself.
  func attributes(_ mark: Mark) -> Bytes {
    var attributes = Bytes(mark.isRemoved ? " class=\"removed\"" : " class=\"added\"")
    attributes.append(id: mark.number)
    return attributes
  }
}

extension Bytes {
  fileprivate mutating func append(id number: Int?) {
    guard let number else { return }
    self += Bytes(" id=\"change-")
    append(decimal: number)
    append(UInt8(ascii: "\""))
  }

  /// Numbers of changes are not negative.
  fileprivate mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
