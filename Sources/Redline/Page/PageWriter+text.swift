import CommonMark

extension PageWriter {
  /// What stands between two paragraphs of merged text.
  enum Break {
    case none
    case paragraph(isTight: Bool)
    case item(isTight: Bool)
  }

  mutating func write(_ spans: [Span], break: Break = .none) {
    var index = 0
    while index < spans.count {
      switch spans[index] {
      case .kept(_, let new): write(new, break: `break`)
      case .edited(let edit): write(edit)
      case .removed(let old):
        if index + 1 < spans.count, case .added(let new) = spans[index + 1] {
          writeChange(old, new, break: `break`)
          index += 1
        } else {
          writeChange(old, [], break: `break`)
        }
      case .added(let new): writeChange([], new, break: `break`)
      }
      index += 1
    }
  }

  private mutating func write(_ edit: InlineEdit) {
    if case .link = edit.shell {
      enterScope()
      html.open(edit.shell)
      write(edit.spans)
      html.close(edit.shell)
      leaveScope()
    } else {
      html.open(edit.shell)
      write(edit.spans)
      html.close(edit.shell)
    }
  }

  private mutating func writeChange(_ old: [Fragment], _ new: [Fragment], break: Break) {
    let number = beginChange()
    if !old.isEmpty {
      let mark = Mark(isRemoved: true, number: number)
      open(mark, id: true)
      for fragment in old {
        if case .paragraphBreak = fragment { html.output += words.breakSign } else { write(fragment, insteadOf: new) }
      }
      close(mark)
    }
    if !new.isEmpty {
      let mark = Mark(isRemoved: false, number: old.isEmpty ? number : nil)
      writeAdded(new, mark, insteadOf: old, break: `break`)
    }
    endChange(number)
  }

  /// An insertion ends with its paragraph and goes on in the next.
  private mutating func writeAdded(_ fragments: [Fragment], _ mark: Mark, insteadOf old: [Fragment], break: Break) {
    open(mark, id: true)
    var isOpen = true
    for fragment in fragments {
      if case .paragraphBreak = fragment {
        if !isOpen { open(mark, id: false) }
        html.output += words.breakSign
        close(mark)
        isOpen = false
        write(`break`)
      } else {
        if !isOpen { open(mark, id: false) }
        isOpen = true
        write(fragment, insteadOf: old)
      }
    }
    if isOpen { close(mark) }
  }

  private mutating func write(_ fragments: [Fragment], break: Break) {
    for fragment in fragments {
      if case .paragraphBreak = fragment { write(`break`) } else { write(fragment) }
    }
  }

  /// A link whose words stand on the other side with another target has a class, so that the targets can be shown.
  private mutating func write(_ fragment: Fragment, insteadOf others: [Fragment]) {
    guard case .inline(.link(let link)) = fragment, others.contains(where: { $0.isLink(likeButForTarget: link) }) else {
      return write(fragment)
    }
    html.open(.link(link), attributes: Bytes(" class=\"target\""))
    html.write(link.content)
    html.close(.link(link))
  }

  private mutating func write(_ fragment: Fragment) {
    switch fragment {
    case .text(let text, _): html.escape(text)
    case .inline(let inline): html.write(inline)
    case .paragraphBreak: break
    }
  }

  private mutating func write(_ break: Break) {
    switch `break` {
    case .none: break
    case .paragraph(let isTight):
      html.close(.paragraph([]), isTight: isTight)
      html.open(.paragraph([]), isTight: isTight)
    case .item(let isTight):
      html.close(.paragraph([]), isTight: isTight)
      html.closeItem()
      html.openItem()
      html.open(.paragraph([]), isTight: isTight)
    }
  }
}

extension Fragment {
  fileprivate func isLink(likeButForTarget link: Inline.Link) -> Bool {
    guard case .inline(.link(let other)) = self else { return false }
    return other.destination != link.destination && other.content.readsLike(link.content)
  }
}
