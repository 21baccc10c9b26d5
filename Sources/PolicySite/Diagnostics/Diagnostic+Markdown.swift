import CommonMark

extension Diagnostic {
  /// A fault of a text's Markdown.
  init(_ fault: Fault, at place: Place) {
    switch fault.kind {
    case .rawHTML(let tag):
      self.init(
        "raw-html", at: place, "raw HTML is not passed through: `\(tag.string.prefix(60))`",
        mend: "write it in Markdown; a `<` that is meant as such is written `\\<`")
    case .unsafeAddress(let address):
      self.init(
        "unsafe-link", at: place, "the link's target `\(address.string.prefix(60))` could run code or open a file",
        mend: "link to an https:, http:, mailto: or tel: address, or to a section by `#id`")
    case .duplicateID(let id, let firstLine):
      self.init(
        "duplicate-id", at: place, "the id `\(id.string)` stands here a second time",
        mend: "give one of the two headings another id",
        notes: [
          Note("the first stands here", at: Place(file: place.file, line: max(1, place.line - fault.line + firstLine)))
        ])
    case .malformedAttributes(let written, let problem):
      self.init(
        "heading-attributes", at: place, "`\(written.string.prefix(60))` can't be read as attributes: \(problem.words)",
        mend: "write `{#id key=\"value\"}` at the end of the heading")
    case .nestedTooDeeply:
      self.init(
        "nested-too-deeply", at: place, "quotes, lists or marks nest more than \(Document.maximumDepth) deep",
        mend: "flatten the text")
    case .inexpressible(let value):
      self.init(
        "inexpressible-value", at: place, "no Markdown can say the value `\(value.string.prefix(60))` in this place",
        mend: "move the variable out of the code span or link target")
    }
  }
}

extension Fault.AttributeProblem {
  var words: String {
    switch self {
    case .notClosed: "there is no `}` at the end of the line"
    case .emptyID: "there is no id behind `#`"
    case .badID(let id): "`\(id.string)` can't be an id (letters, digits and hyphens)"
    case .reservedID(let id): "`\(id.string)` begins as the ids of the page itself do; take another"
    case .secondID: "there is a second `#id`"
    case .badKey(let key): "`\(key.string)` can't be a key (small letters, digits and hyphens)"
    case .unquotedValue(let key): "the value of `\(key.string)` does not stand in double quotes"
    case .unendedValue(let key): "the quotes of `\(key.string)` do not end"
    case .secondKey(let key): "`\(key.string)` stands there twice"
    case .missingSpace: "there is no space between two of them"
    }
  }
}
