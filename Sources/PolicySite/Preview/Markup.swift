/// HTML written by interpolation: what is put in is escaped, unless it is HTML itself.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var bytes: [UInt8]

  init(stringLiteral: String) {
    bytes = Array(stringLiteral.utf8)
  }

  init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// The parts one after another.
  init(_ parts: some Sequence<Markup>) {
    bytes = parts.flatMap(\.bytes)
  }

  static let none: Markup = ""

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
    mutating func appendInterpolation(_ text: some StringProtocol) { Escape.html(text, to: &bytes) }
    mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
    mutating func appendInterpolation(_ markup: [Markup]) { for part in markup { bytes += part.bytes } }
  }
}

extension Markup {
  /// A sentence in which `this` is code.
  init(words: String) {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false)
    // A lone mark is itself.
    guard parts.count % 2 == 1 else {
      self = "\(words)"
      return
    }
    self.init(parts.enumerated().map { $0.offset % 2 == 0 ? "\($0.element)" : "<code>\($0.element)</code>" })
  }
}
