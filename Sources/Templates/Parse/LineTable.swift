/// Where the lines of a text begin.
struct LineTable: Sendable {
  private let starts: [Int]

  init(of bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == .newline { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The offset at which the line begins; lines count from 0, and the last stands for all beyond.
  func start(of line: Int) -> Int { starts[min(max(line, 0), starts.count - 1)] }

  /// The line, from 0, in which the byte at `offset` stands.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
