/// The bytes of a text file in the form that all readers expect: valid UTF-8, no byte order mark, lines ended by LF.
enum SourceText {
  private static let carriageReturn = ByteSearch(Array("\r".utf8))

  /// Nil, with the fault told, if the bytes are not UTF-8.
  static func normalised(_ bytes: [UInt8], file: String, _ diagnostics: inout Diagnostics) -> [UInt8]? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let valid = String(decoding: bytes, as: UTF8.self)
      let before = valid.unicodeScalars.prefix { $0 != "\u{FFFD}" }
      diagnostics.add(
        "invalid-utf8", at: Place(file: file, offset: String(before).utf8.count, in: bytes), "a byte here is not UTF-8",
        mend: "save the file as UTF-8 (it is probably Windows-1252 or ISO 8859-1)")
      return nil
    }
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !carriageReturn.offsets(in: bytes, limit: 1).isEmpty else { return bytes }
    var unix: [UInt8] = []
    unix.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != UInt8(ascii: "\r") {
        unix.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        unix.append(UInt8(ascii: "\n"))
      }
    }
    return unix
  }
}
