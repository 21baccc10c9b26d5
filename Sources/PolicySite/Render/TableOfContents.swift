import CommonMark
import Templates

/// The sections of the two upper levels, nested, for the template of a text.
struct TableOfContents {
  let schema: Schema
  let memory: Memory

  /// The table of the last page: that of the next one is mostly the same.
  final class Memory {
    fileprivate var last: (sections: [NumberedSection], entries: [Value])?
  }

  init(_ context: PageContext) {
    schema = context.schema
    memory = context.contents
  }

  /// Records `toc_entry`.
  func values(_ sections: [NumberedSection]) throws -> [Value] {
    if let last = memory.last, last.sections == sections { return last.entries }
    let entries = try made(of: sections)
    memory.last = (sections, entries)
    return entries
  }

  private func made(of sections: [NumberedSection]) throws -> [Value] {
    guard let top = sections.map(\.level).min() else { return [] }
    var entries: [Value] = []
    var current: (section: NumberedSection, children: [Value])?
    func close() throws {
      guard let entry = current else { return }
      entries.append(try value(entry.section, children: entry.children))
      current = nil
    }
    for section in sections where section.level <= top + 1 {
      if section.level == top {
        try close()
        current = (section, [])
      } else if current != nil {
        current?.children.append(try value(section, children: []))
      } else {
        entries.append(try value(section, children: []))
      }
    }
    try close()
    return entries
  }

  private func value(_ section: NumberedSection, children: [Value]) throws -> Value {
    var title = HTMLWriter()
    title.writeWithoutLinks(section.title)
    return try schema.record(
      "toc_entry",
      [
        "number": .string(section.number), "title": .markup(title.output),
        "href": .text(Bytes("#") + SiteLinks.encoded(section.id)), "children": .list(children),
        "has_children": .flag(!children.isEmpty),
      ])
  }
}
