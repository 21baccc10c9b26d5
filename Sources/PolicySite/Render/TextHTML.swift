import CommonMark

/// The body of a text.
struct TextHTML {
  let strings: Strings
  let text: Text
  let layout: PolicySettings.Layout
  /// Whether the text stands on its own page, with permalinks, and not in a copy that is embedded elsewhere.
  let isOnPage: Bool
  /// What leads from the page to the text's own address; empty there.
  let linkBase: Bytes
  let memory: HTMLMemory?
  let sections: [NumberedSection]
  private let outline: [Document.OutlineEntry]

  init(
    strings: Strings, text: Text, numbering: PolicySettings.Numbering, layout: PolicySettings.Layout,
    isOnPage: Bool = false, linkBase: Bytes = [], memory: HTMLMemory? = nil
  ) {
    self.strings = strings
    self.text = text
    self.layout = layout
    self.isOnPage = isOnPage
    self.linkBase = linkBase
    self.memory = memory
    outline = text.document.outline
    sections = outline.numbered(numbering)
  }

  /// The sections as one piece of HTML.
  func body() -> [UInt8] {
    var byID: [Bytes: String] = [:]
    for section in sections where !section.number.isEmpty { byID[section.id] = section.number }
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
    writer.remembersHeadings = true
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
      writer.remembersHeadings = false
      writer.write(blocks[start])
      writer.headingSuffix = suffix
      writer.remembersHeadings = isOnPage
      writer.add("</summary>\n")
      writer.write(blocks[(start + 1)..<end])
      writer.startLine()
      writer.add("</details>\n")
    }
  }
}

extension HTMLWriter {
  /// Inline content without its links, for places that are links themselves.
  mutating func writeWithoutLinks(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .link(let link): writeWithoutLinks(link.content)
      case .emphasis(let inner), .strong(let inner):
        open(inline)
        writeWithoutLinks(inner)
        close(inline)
      case .lineBreak, .softBreak: add(" ")
      case .text, .code, .image: write(inline)
      }
    }
  }
}
