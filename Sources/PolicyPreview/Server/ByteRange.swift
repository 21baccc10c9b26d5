/// The part of a file that is asked for by the Range field (RFC 9110, section 14).
enum ByteRange: Equatable {
  case part(Range<Int>)
  /// The file has no such part.
  case unsatisfiable

  /// Nil where the whole file is the answer: for more than one range, other units, or what can't be read.
  init?(_ field: String, of count: Int) {
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else { return nil }
    let ends = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimming { $0 == " " } }
    guard ends.count == 2, ends.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    guard let first = Int(ends[0]) else {
      guard ends[0].isEmpty, let length = Int(ends[1]) else { return nil }
      self = length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .unsatisfiable
      return
    }
    guard ends[1].isEmpty || Int(ends[1]) != nil else { return nil }
    let last = Int(ends[1]) ?? .max
    guard first <= last else { return nil }
    self = first < count ? .part(first..<(min(last, count - 1) + 1)) : .unsatisfiable
  }
}

extension Substring {
  fileprivate func trimming(_ isSpace: (Character) -> Bool) -> Substring {
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }
}
