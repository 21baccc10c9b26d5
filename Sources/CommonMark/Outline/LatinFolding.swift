/// Latin letters beyond ASCII, spelled in ASCII.
enum LatinFolding {
  /// Small ASCII letters for a Latin letter with a mark or a ligature; nil for what is no such letter.
  static func ascii(of scalar: Unicode.Scalar) -> Bytes? {
    guard scalar.value >= 0xAA, scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value) else { return nil }
    return table[scalar]
  }

  /// For each spelling the letters that it stands for, in the Unicode blocks Latin-1 Supplement, Latin Extended-A and
  /// -B, and Latin Extended Additional; capitals are found by their small letter.
  private static let spellings: [(String, String)] = [
    ("a", "ªáàâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặḁẚ"), ("ae", "æǣǽ"), ("b", "ḃḅḇƀɓ"), ("c", "çćĉċčḉƈ"),
    ("d", "ðďđḋḍḏḑḓɖɗ"), ("e", "éèêëēĕėęěȅȇȩẹẻẽếềểễệḕḗḙḛḝǝ"), ("f", "ḟƒ"), ("g", "ĝğġģǧǵḡǥɠ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "íìîïĩīĭįıǐȉȋịỉḭḯ"), ("ij", "ĳ"), ("j", "ĵǰ"), ("k", "ķĸǩḱḳḵƙ"),
    ("l", "ĺļľŀłḷḹḻḽƚ"), ("lj", "ǉ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋɲ"), ("nj", "ǌ"),
    ("o", "ºóòôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợṍṏṑṓ"), ("oe", "œ"), ("p", "ṕṗƥ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩſẛ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗ"), ("th", "þ"), ("dz", "ǆǳ"),
    ("u", "úùûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựṳṵṷṹṻ"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹƴ"), ("z", "źżžẑẓẕƶ"),
  ]

  private static let table: [Unicode.Scalar: Bytes] = {
    var table: [Unicode.Scalar: Bytes] = [:]
    for (ascii, letters) in spellings {
      for letter in letters.unicodeScalars {
        table[letter] = Bytes(ascii.utf8)
        for capital in [letter.properties.uppercaseMapping, letter.properties.titlecaseMapping] {
          guard let scalar = capital.unicodeScalars.first, capital.unicodeScalars.count == 1, !scalar.isASCII else {
            continue
          }
          table[scalar] = Bytes(ascii.utf8)
        }
      }
    }
    table["\u{1E9E}"] = Bytes("ss")
    table["\u{130}"] = Bytes("i")
    return table
  }()
}
