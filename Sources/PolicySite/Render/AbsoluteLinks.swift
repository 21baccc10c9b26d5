import CommonMark

/// Makes the relative targets in a text absolute, for copies of it that are read elsewhere. Targets inside the text
/// itself (`#section`) stay.
struct AbsoluteLinks {
  /// The address of the page on which the text stands, with a final slash.
  let base: String

  func resolved(_ document: Document) -> Document {
    Document(blocks: document.blocks.map(resolved))
  }

  private func resolved(_ block: Block) -> Block {
    // A block that stays as it is keeps its number, by which its HTML is known.
    guard Self.hasTargets(block) else { return block }
    var block = block
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(resolved(content))
    case .heading(var heading):
      heading.content = resolved(heading.content)
      block.kind = .heading(heading)
    case .quote(let blocks): block.kind = .quote(blocks.map(resolved))
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.map(resolved) }
      block.kind = .list(list)
    case .table(var table):
      table.header = resolved(table.header)
      table.rows = table.rows.map(resolved)
      block.kind = .table(table)
    case .definitionList(var list):
      list.groups = list.groups.map(resolved)
      block.kind = .definitionList(list)
    case .code, .thematicBreak: break
    }
    return block
  }

  private static func hasTargets(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph(let content): content.hasTarget
    case .heading(let heading): heading.content.hasTarget
    case .quote(let blocks): blocks.contains(where: hasTargets)
    case .list(let list): list.items.contains { $0.blocks.contains(where: hasTargets) }
    case .table(let table): ([table.header] + table.rows).contains { $0.cells.contains(where: \.content.hasTarget) }
    case .definitionList(let list):
      list.groups.contains { group in
        group.terms.contains(where: \.content.hasTarget)
          || group.definitions.contains { $0.blocks.contains(where: hasTargets) }
      }
    case .code, .thematicBreak: false
    }
  }

  private func resolved(_ row: Table.Row) -> Table.Row {
    var row = row
    row.cells = row.cells.map { Table.Cell(content: resolved($0.content)) }
    return row
  }

  private func resolved(_ group: DefinitionList.Group) -> DefinitionList.Group {
    DefinitionList.Group(
      terms: group.terms.map { .init(content: resolved($0.content)) },
      definitions: group.definitions.map { .init(isTight: $0.isTight, blocks: $0.blocks.map(resolved)) })
  }

  private func resolved(_ content: [Inline]) -> [Inline] {
    content.map { inline in
      switch inline {
      case .emphasis(let inner): .emphasis(resolved(inner))
      case .strong(let inner): .strong(resolved(inner))
      case .link(let link): .link(resolved(link))
      case .text, .code, .image, .softBreak, .lineBreak: inline
      }
    }
  }

  private func resolved(_ link: Inline.Link) -> Inline.Link {
    Inline.Link(
      destination: Bytes(address(of: link.destination.string).utf8), title: link.title, content: resolved(link.content))
  }

  /// RFC 3986, section 5.2, for the base's form: scheme, host, folders.
  private func address(of target: String) -> String {
    if target.isEmpty || target.hasPrefix("#") || Self.hasScheme(target) { return target }
    guard let authority = base.firstRange(of: "://") else { return target }
    if target.hasPrefix("//") { return base[..<authority.lowerBound] + ":" + target }
    let host = base[authority.upperBound...].prefix { $0 != "/" }
    let root = base[..<authority.upperBound] + host
    let end = target.firstIndex { $0 == "?" || $0 == "#" } ?? target.endIndex
    let path = target[..<end]
    var parts = path.hasPrefix("/") ? [] : base.dropFirst(root.count).split(separator: "/")
    let names = path.split(separator: "/", omittingEmptySubsequences: true)
    for name in names {
      switch name {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(name)
      }
    }
    let isFolder = path.isEmpty || path.hasSuffix("/") || names.last == "." || names.last == ".."
    let joined = parts.joined(separator: "/")
    return root + "/" + joined + (isFolder && !joined.isEmpty ? "/" : "") + target[end...]
  }

  private static func hasScheme(_ target: String) -> Bool {
    guard let colon = target.firstIndex(of: ":"), target.utf8.first?.isLetter == true else { return false }
    return target[..<colon].utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }
}
