import CommonMark

/// Escaping of strings on their bytes.
enum Escape {
  static func html(_ text: some StringProtocol, to output: inout [UInt8]) {
    Escaping.appendHTML(Array(text.utf8), to: &output)
  }

  static func html(_ text: some StringProtocol) -> [UInt8] {
    var output: [UInt8] = []
    html(text, to: &output)
    return output
  }
}
