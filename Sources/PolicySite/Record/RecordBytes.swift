/// Values as bytes: integers in eight bytes, everything else behind its count.
struct RecordBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(bytes value: [UInt8]) {
    add(value.count)
    bytes += value
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add<Element>(_ list: [Element], _ element: (inout RecordBytes, Element) -> Void) {
    add(list.count)
    for one in list { element(&self, one) }
  }

  mutating func add<Value>(optional value: Value?, _ whole: (inout RecordBytes, Value) -> Void) {
    add(value != nil)
    if let value { whole(&self, value) }
  }
}

/// Reads back what `RecordBytes` wrote; throws at whatever is not that.
struct RecordCursor {
  private let bytes: [UInt8]
  private var offset: Int

  struct Damaged: Error {}

  init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    offset = place
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(Damaged) -> Int {
    guard bytes.count - offset >= 8 else { throw Damaged() }
    defer { offset += 8 }
    return bytes.withUnsafeBytes {
      Int(Int64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
    }
  }

  mutating func flag() throws(Damaged) -> Bool {
    guard offset < bytes.count, bytes[offset] < 2 else { throw Damaged() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  mutating func block() throws(Damaged) -> [UInt8] {
    let range = try range()
    return Array(bytes[range])
  }

  mutating func text() throws(Damaged) -> String {
    let range = try range()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func list<Element>(_ element: (inout RecordCursor) throws -> Element) throws -> [Element] {
    let count = try number()
    // Each element takes a byte at least: a damaged count can't ask for more memory than the record has.
    guard count >= 0, count <= bytes.count - offset else { throw Damaged() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  mutating func optional<Value>(_ whole: (inout RecordCursor) throws -> Value) throws -> Value? {
    try flag() ? try whole(&self) : nil
  }

  private mutating func range() throws(Damaged) -> Range<Int> {
    let count = try number()
    guard count >= 0, count <= bytes.count - offset else { throw Damaged() }
    offset += count
    return offset - count..<offset
  }
}
