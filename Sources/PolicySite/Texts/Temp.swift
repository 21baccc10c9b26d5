import CommonMark

struct Section { var index: Int; var level: Int; var id: Bytes?; var content: [Inline]; var line: Int }
extension Document {
  var outline: [Section] {
    blocks.enumerated().compactMap { i, b in
      if case .heading(let h) = b.kind {
        Section(index: i, level: h.level, id: h.id, content: h.content, line: b.line)
      } else {
        nil
      }
    }
  }
  func sectionIDs(fallback: [Bytes] = []) -> [Bytes] {
    outline.enumerated().map { i, s in s.id ?? (i < fallback.count ? fallback[i] : Bytes("s\(i)".utf8)) }
  }
  mutating func assign(ids: [Bytes]) {
    for (s, id) in zip(outline, ids) {
      if case .heading(var h) = blocks[s.index].kind { h.id = id; blocks[s.index].kind = .heading(h) }
    }
  }
}
extension [Inline] { var plainText: Bytes { var w = HTMLWriter(); w.writePlain(self); return w.output } }
extension Block {
  var plainText: Bytes {
    switch kind {
    case .list(let l): l.items.first?.blocks.first?.plainText ?? []
    case .paragraph(let c): c.plainText
    default: []
    }
  }
}
extension Typography { func plain(_ b: Bytes, literals: [Bytes]) -> Bytes { b } }
enum FrozenText { static func markdown(_ b: Bytes, literals: [Bytes], ids: [Bytes?]) -> Bytes { b } }
