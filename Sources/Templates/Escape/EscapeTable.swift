/// What is written in place of each byte.
struct EscapeTable: Sendable {
  private let isSpecial: [Bool]
  private let replacements: [[UInt8]]

  /// `replacement` gives nil for bytes that stand as they are.
  init(_ replacement: (UInt8) -> [UInt8]?) {
    let all = (UInt8.min...UInt8.max).map(replacement)
    isSpecial = all.map { $0 != nil }
    replacements = all.map { $0 ?? [] }
  }

  /// Copies runs of bytes that stand as they are in one go.
  func append(_ value: [UInt8], to output: inout [UInt8]) {
    value.withUnsafeBufferPointer { bytes in
      isSpecial.withUnsafeBufferPointer { isSpecial in
        var start = 0
        for index in bytes.indices where isSpecial[Int(bytes[index])] {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          output.append(contentsOf: replacements[Int(bytes[index])])
          start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      }
    }
  }
}
