/// What is told whenever content is read.
extension Check {
  static let outlineDiffers = Check(
    id: "outline-differs", level: .warning,
    summary: "The sections of a translation differ from those of the source text in number, order or level",
    explanation: """
      As long as both texts have the same headings, a link to a section leads to the same section in every language, and \
      Codicil can tell which sections of a translation lag. Give the translation the same headings, at the same levels, in \
      the same order.
      """,
    search: .reading)

  static let sectionIDDiffers = Check(
    id: "section-id-differs", level: .warning,
    summary: "A section has one id in the source text and another in the translation",
    explanation: """
      A section takes its id from the source text, so that its address holds in every language. Leave `{#id}` out of \
      translations, or write the same one.
      """,
    search: .reading)

  static let unknownSection = Check(
    id: "unknown-section", level: .warning,
    summary: "A link leads to a section that is not there",
    explanation: """
      `[text](#id)` leads to the section with that id: the one in `{#id}`, or the heading's words in small letters with \
      hyphens, taken from the source text. Readers who follow a link to a section that is not there stay where they are.
      """,
    search: .reading)

  static let imageInText = Check(
    id: "image-in-text", level: .warning,
    summary: "A text has an image, which no page shows",
    explanation: """
      Texts are words: what they say must be readable aloud, printable and provable. Pages ask nothing of other sites, so \
      no image is shown, and its description stands in its place. Say it in words; a logo belongs into the theme.
      """,
    search: .reading)

  static let neverReleased = Check(
    id: "never-released", level: .warning,
    summary: "A policy has no page, for no version of it is released",
    explanation: """
      The site shows released versions. Release the policy with `codicil release`, or look at its draft with \
      `codicil build --drafts`.
      """,
    search: .reading)

  static let unreleased = Check(
    id: "unreleased", level: .note,
    summary: "A working text, the card or a setting has changes that readers have not been shown",
    explanation: """
      That is the usual state of a text that is being edited. `codicil diff` shows the changes, `codicil status` says where \
      they come from, `codicil release` publishes them.
      """,
    search: .reading)

  static let variableInFrozenText = Check(
    id: "variable-in-frozen-text", level: .warning,
    summary: "A version made by hand still has a variable of its working text",
    explanation: """
      A frozen text is not a template: `{{entity.name}}` is published as it stands. Write the value out as it was on \
      that day.
      """,
    search: .reading)
}
