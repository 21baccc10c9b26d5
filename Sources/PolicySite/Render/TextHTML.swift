import CommonMark
import Templates

/// The body of a text and its table of contents.
struct TextHTML {
  let schema: Schema
  let strings: Strings
  let text: Text
  let layout: PolicySettings.Layout
  /// Whether the text stands on its own page, with permalinks, and not in a copy that is embedded elsewhere.
  let isOnPage: Bool
  /// What leads from the page to the text's own address; empty there.
  let linkBase: Bytes
  let memory: HTMLMemory?
  /// The text's sections with their numbers.
  let outline: [Document.OutlineEntry]
  private let numbers: [String]

  init(
    schema: Schema, strings: Strings, text: Text, numbering: PolicySettings.Numbering, layout: PolicySettings.Layout,
    isOnPage: Bool = false, linkBase: Bytes = [], memory: HTMLMemory? = nil
  ) {
    self.schema = schema
    self.strings = strings
    self.text = text
    self.layout = layout
    self.isOnPage = isOnPage
    self.linkBase = linkBase
    self.memory = memory
    outline = text.document.outline
    numbers = SectionNumbers.of(outline.map(\.level), numbering)
  }

  /// The sections as one piece of HTML.
  func body() -> [UInt8] {
    var byID: [Bytes: String] = [:]
    for (section, number) in zip(outline, numbers) where !number.isEmpty { byID[section.id ?? []] = number }
    var writer = HTMLWriter()
    writer.linkBase = linkBase
    writer.memory = memory
    writer.output.reserveCapacity(text.markdown.count * 3 / 2)
    writer.headingPrefix = { heading in
      guard !byID.isEmpty, let number = byID[heading.id ?? []] else { return [] }
      return Bytes("<span class=\"number\">") + Bytes(number.utf8) + Bytes("</span> ")
    }
    if isOnPage { furnish(&writer) }
    if layout == .accordion {
      writeAccordion(into: &writer)
    } else {
      writer.write(text.document.blocks)
    }
    return writer.output
  }

  private func furnish(_ writer: inout HTMLWriter) {
    let (label, strings) = (Escape.html(strings.text(.permalink)), strings)
    writer.headingSuffix = { heading in
      guard let id = heading.id else { return [] }
      var link = Bytes(" <a class=\"permalink\" href=\"#")
      link.reserveCapacity(link.count + id.count + label.count + 24)
      // What is percent-encoded has nothing that HTML escapes.
      link += SiteLinks.encoded(id)
      link += "\" aria-label=\"".utf8
      link += label
      link += "\">#</a>".utf8
      return link
    }
    writer.tableLabel = { Bytes(strings.plain(.tableLabel, ["number": String($0)]).utf8) }
    writer.marksBareLinks = true
  }

  /// Each top-level section in a `<details>` under its heading.
  private func writeAccordion(into writer: inout HTMLWriter) {
    let blocks = text.document.blocks
    let top = outline.map(\.level).min()
    let starts = outline.filter { $0.level == top }.map(\.index)
    writer.write(blocks[..<(starts.first ?? blocks.endIndex)])
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : blocks.endIndex
      writer.startLine()
      writer.add("<details class=\"section\">\n<summary>")
      // No link may stand in a summary: it would be a control inside a control.
      let suffix = writer.headingSuffix
      writer.headingSuffix = { _ in [] }
      writer.write(blocks[start])
      writer.headingSuffix = suffix
      writer.add("</summary>\n")
      writer.write(blocks[(start + 1)..<end])
      writer.startLine()
      writer.add("</details>\n")
    }
  }

  /// The sections of the two upper levels, nested.
  func contents() throws -> [Value] {
    guard let top = outline.map(\.level).min() else { return [] }
    var entries: [Value] = []
    var current: (fields: KeyedEntry, children: [Value])?
    func close() throws {
      guard let entry = current else { return }
      entries.append(try value(entry.fields, children: entry.children))
      current = nil
    }
    for (section, number) in zip(outline, numbers) where section.level <= top + 1 {
      let entry = KeyedEntry(section: section, number: number)
      if section.level == top {
        try close()
        current = (entry, [])
      } else if current != nil {
        current?.children.append(try value(entry, children: []))
      } else {
        entries.append(try value(entry, children: []))
      }
    }
    try close()
    return entries
  }

  private struct KeyedEntry {
    var section: Document.OutlineEntry
    var number: String
  }

  private func value(_ entry: KeyedEntry, children: [Value]) throws -> Value {
    var title = HTMLWriter()
    title.writeWithoutLinks(entry.section.content)
    return try schema.record(
      "toc_entry",
      [
        "number": .string(entry.number), "title": .markup(title.output),
        "href": .text(Bytes("#") + SiteLinks.encoded(entry.section.id ?? [])), "children": .list(children),
        "has_children": .flag(!children.isEmpty),
      ])
  }
}

extension HTMLWriter {
  /// Inline content without its links and images, for places that are links themselves.
  mutating func writeWithoutLinks(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .link(let link): writeWithoutLinks(link.content)
      case .image(let link): writePlain(link.content)
      case .emphasis(let inner), .strong(let inner):
        open(inline)
        writeWithoutLinks(inner)
        close(inline)
      case .lineBreak, .softBreak: add(" ")
      case .text, .code: write(inline)
      }
    }
  }
}
