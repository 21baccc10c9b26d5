/// What the value of a double-quoted attribute is to a browser.
enum AttributeValue: Sendable, Hashable {
  case plain
  case address(Scheme)
  /// Several addresses: `srcset`, `ping`.
  case addresses
  /// A script or a style: no value may stand there.
  case code(name: [UInt8])
  /// The type of a script, as far as it was read.
  case scriptType([UInt8])
  /// `content` of `meta`, which holds an address behind `url=`: the number of these four bytes just read.
  case metaContent(matched: Int)

  /// How far the scheme of an address is known.
  enum Scheme: Sendable, Hashable {
    /// A scheme may still come; `start` is what stands here so far, if no value was printed.
    case open(start: [UInt8], isPrinted: Bool)
    case settled(isPrinted: Bool)
    /// The template itself wrote `javascript:` or its like.
    case unsafe

    var isPrinted: Bool {
      switch self {
      case .open(_, let isPrinted), .settled(let isPrinted): isPrinted
      case .unsafe: false
      }
    }
  }

  init(of attribute: [UInt8], in tag: StartTag) {
    let name = attribute.string
    switch name {
    case "href", "src", "action", "cite", "poster", "data", "formaction", "background", "longdesc", "manifest",
      "codebase", "classid", "profile", "usemap", "icon", "xlink:href":
      self = .address(.open(start: [], isPrinted: false))
    case "srcset", "imagesrcset", "ping", "archive": self = .addresses
    case "style", "srcdoc": self = .code(name: attribute)
    case "type" where tag.name.elementsEqual("script".utf8): self = .scriptType([])
    case "content" where tag.name.elementsEqual("meta".utf8): self = .metaContent(matched: 0)
    default: self = Self.isHandler(attribute) ? .code(name: attribute) : .plain
    }
  }

  /// Whether browsers run the value when something happens.
  static func isHandler(_ attribute: [UInt8]) -> Bool {
    attribute.starts(with: "on".utf8) && !["on", "once", "only", "ontology"].contains(attribute.string)
  }

  /// The value after another byte of the template.
  func reading(_ byte: UInt8) -> AttributeValue {
    switch self {
    case .plain, .addresses, .code: self
    case .scriptType(let type): .scriptType(type.count < 32 ? type + [byte.lowercased] : type)
    case .metaContent(let matched): Self.metaContent(matched, byte)
    case .address(let scheme): .address(scheme.reading(byte))
    }
  }

  /// The value after a value that was printed into it.
  var printed: AttributeValue {
    switch self {
    case .address(.open): .address(.open(start: [], isPrinted: true))
    case .metaContent: .metaContent(matched: 0)
    default: self
    }
  }

  private static func metaContent(_ matched: Int, _ byte: UInt8) -> AttributeValue {
    let key = Array("url=".utf8)
    let read = byte.lowercased == key[matched] ? matched + 1 : byte.lowercased == key[0] ? 1 : 0
    return read == key.count ? .address(.open(start: [], isPrinted: false)) : .metaContent(matched: read)
  }
}

extension AttributeValue.Scheme {
  fileprivate func reading(_ byte: UInt8) -> AttributeValue.Scheme {
    guard case .open(let start, let isPrinted) = self else { return self }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .settled(isPrinted: isPrinted)
    case UInt8(ascii: ":"):
      return !isPrinted && UnsafeScheme.begins(start + [byte]) ? .unsafe : .settled(isPrinted: isPrinted)
    default: return .open(start: start.count < 32 && !isPrinted ? start + [byte] : start, isPrinted: isPrinted)
    }
  }
}
