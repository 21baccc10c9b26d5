/// Folders of YAML files named by their ids.
struct YAMLFolder {
  let reader: ContentReader

  /// The mapping of each `<id>.yml` in `folder`; a fault for any other file.
  func maps(in folder: String, of what: String, _ diagnostics: inout Diagnostics) throws -> [(String, YAMLMap)] {
    var maps: [(String, YAMLMap)] = []
    for name in try reader.names(in: folder, &diagnostics) {
      let file = folder + "/" + name
      guard name.hasSuffix(".yml"), Identifier.isValid(String(name.dropLast(4))) else {
        diagnostics.add(
          "misplaced-file", at: Place(file: file), "`\(name)` is not the name of \(what)",
          mend: "name it `<id>.yml`, with an id of lower-case letters, digits and hyphens")
        continue
      }
      guard let text = try reader.text(file, &diagnostics),
        let map = YAMLSource.map(text, file: file, of: what, &diagnostics)
      else { continue }
      maps.append((String(name.dropLast(4)), map))
    }
    return maps
  }
}

/// Names of entities, policies, parties, clauses and laws: they stand in addresses and file names.
enum Identifier {
  /// Lower-case ASCII letters, digits and single hyphens between them.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else {
      return false
    }
    return bytes.allSatisfy { byte in
      byte.isDigit || byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    } && !text.contains("--")
  }
}
