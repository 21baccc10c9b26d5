/// Addresses of pages as links from other pages: relative, so that a folder works wherever it is put.
struct SiteLinks: Sendable {
  /// Whether links name `index.html`, for sites that are opened as files.
  let namesIndex: Bool

  /// The link from the page in `folder` to the folder `target`, both as lists of names below the site's root.
  func link(from folder: [String], to target: [String], fragment: String = "") -> String {
    path(from: folder, to: target) + (namesIndex ? "index.html" : "") + (fragment.isEmpty ? "" : "#" + fragment)
  }

  /// The link from the page in `folder` to the file `name` in the folder `target`.
  func file(_ name: String, in target: [String], from folder: [String]) -> String {
    let path = path(from: folder, to: target)
    return (path == "./" ? "" : path) + Self.encoded(name)
  }

  /// What stands in front of relative links that were written for the page in `target`, on the page in `folder`: nothing if
  /// that is the same page.
  static func base(from folder: [String], to target: [String]) -> [UInt8] {
    folder == target ? [] : Array(SiteLinks(namesIndex: false).path(from: folder, to: target).utf8)
  }

  private func path(from folder: [String], to target: [String]) -> String {
    var shared = 0
    while shared < min(folder.count, target.count), folder[shared] == target[shared] { shared += 1 }
    var path = ""
    for _ in shared..<folder.count { path += "../" }
    for part in target[shared...] {
      path += Self.encoded(part)
      path += "/"
    }
    return path.isEmpty ? "./" : path
  }

  /// One part of a path, percent-encoded where it is not ASCII (RFC 3986, section 2).
  static func encoded(_ part: String) -> String {
    if part.utf8.allSatisfy(isUnreserved) { return part }
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
