extension Check {
  static let listShapeDiffers = Check(
    id: "list-shape-differs", level: .warning,
    summary: "A list has more or fewer items than the list at the same place of the source text",
    explanation: """
      An item that one text lacks is often a right or a duty that its readers are not told of. Lists are compared only where \
      the sections are built alike: the same paragraphs, lists and tables in the same order.
      """,
    search: .policy { policy, findings in
      for pair in policy.comparison.pairs where pair.isBySection {
        for (source, translation) in pair.sections where source.kinds == translation.kinds {
          for (list, other) in zip(translation.lists, source.lists) where list.items != other.items {
            let locale = pair.source.text.locale
            findings.add(
              at: pair.translation.place(.body(list.line)),
              "the list in \(translation.name) has \(list.items) item\(list.items == 1 ? "" : "s"), the one in \(locale) "
                + "\(other.items)",
              mend: "give both the same items",
              notes: [Diagnostic.Note("the list in \(locale)", at: pair.source.place(.body(other.line)))],
              subject: pair.translation.text.locale.description)
          }
        }
      }
    })
}
