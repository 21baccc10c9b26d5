/// Addresses of pages as links from other pages: relative, so that a folder works wherever it is put.
struct SiteLinks: Sendable {
  /// Whether links name `index.html`, for sites that are opened as files.
  let namesIndex: Bool

  /// The link from the page in `folder` to the folder `target`, both as lists of names below the site's root.
  func link(from folder: [String], to target: [String], fragment: String = "") -> String {
    var path = Self.path(from: folder, to: target)
    if namesIndex { path += "index.html".utf8 }
    if !fragment.isEmpty {
      path.append(UInt8(ascii: "#"))
      path += fragment.utf8
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// The link from the page in `folder` to the file `name` in the folder `target`.
  func file(_ name: String, in target: [String], from folder: [String]) -> String {
    String(decoding: Self.base(from: folder, to: target) + Self.encoded(name).utf8, as: UTF8.self)
  }

  /// What stands in front of relative links that were written for the page in `target`, on the page in `folder`: nothing if
  /// that is the same page.
  static func base(from folder: [String], to target: [String]) -> [UInt8] {
    folder == target ? [] : path(from: folder, to: target)
  }

  private static func path(from folder: [String], to target: [String]) -> [UInt8] {
    var shared = 0
    while shared < min(folder.count, target.count), folder[shared] == target[shared] { shared += 1 }
    var path: [UInt8] = []
    path.reserveCapacity(96)
    for _ in shared..<folder.count { path += "../".utf8 }
    for part in target[shared...] {
      path += encoded(part).utf8
      path.append(UInt8(ascii: "/"))
    }
    if path.isEmpty { path += "./".utf8 }
    return path
  }

  /// One part of a path, percent-encoded where it is not ASCII (RFC 3986, section 2).
  static func encoded(_ part: String) -> String {
    var bytes = part
    if bytes.withUTF8({ $0.allSatisfy(isUnreserved) }) { return part }
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in part.utf8 {
      if isUnreserved(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The same for a part that is bytes.
  static func encoded(_ part: [UInt8]) -> [UInt8] {
    part.allSatisfy(isUnreserved) ? part : Array(encoded(String(decoding: part, as: UTF8.self)).utf8)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: byte.isDigit || byte < 128 && byte.isLetter
    }
  }
}
