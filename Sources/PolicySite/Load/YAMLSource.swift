import Yams

/// Reads YAML text into mappings, refusing what could exhaust the machine.
enum YAMLSource {
  /// The mapping at the root of `bytes`; nil, with the faults told, if there is none.
  ///
  /// - Parameter lineOffset: how many lines of the file stand above: 1 for front matter.
  static func map(
    _ bytes: [UInt8], file: String, lineOffset: Int = 0, of what: String, _ diagnostics: inout Diagnostics
  ) -> YAMLMap? {
    guard isShallow(bytes) else {
      diagnostics.add(
        "yaml-too-deep", at: Place(file: file, line: lineOffset + 1), "brackets nest more than \(depthLimit) deep",
        mend: "write the values on lines of their own")
      return nil
    }
    do {
      // Without its rules for types, which search each scalar with seven regular expressions: all scalars are text here.
      guard
        let node = try Yams.compose(
          yaml: String(decoding: bytes, as: UTF8.self), .basic, .default, .utf8)
      else {
        return YAMLMap(emptyAt: file)
      }
      var budget = nodeLimit
      guard spend(node, &budget) else {
        diagnostics.add(
          "yaml-too-large", at: Place(file: file, line: lineOffset + 1),
          "aliases expand to more than \(nodeLimit) values",
          mend: "write the values out instead of repeating `*aliases`")
        return nil
      }
      return YAMLMap(node, file: file, lineOffset: lineOffset, of: what, &diagnostics)
    } catch let error as YamlError {
      diagnostics.add(diagnostic(error, file: file, lineOffset: lineOffset))
    } catch {
      diagnostics.add("yaml", at: Place(file: file, line: lineOffset + 1), "\(error)", mend: "mend the YAML")
    }
    return nil
  }

  private static let depthLimit = 64
  private static let nodeLimit = 20_000

  /// The parser recurses: text with thousands of open brackets or one-space indents would exhaust its stack.
  private static func isShallow(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var deepest = 0
    var dashes = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: "\n"): dashes = 0
      default: break
      }
      deepest = max(deepest, depth, dashes - 200)
    }
    return deepest <= depthLimit
  }

  private static func spend(_ node: Node, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let items):
      for item in items where !spend(item, &budget) { return false }
    case .mapping(let pairs):
      for (key, value) in pairs where !(spend(key, &budget) && spend(value, &budget)) { return false }
    }
    return true
  }

  private static func diagnostic(_ error: YamlError, file: String, lineOffset: Int) -> Diagnostic {
    func fault(_ line: Int, _ column: Int, _ message: String, _ mend: String) -> Diagnostic {
      Diagnostic("yaml", at: Place(file: file, line: line + lineOffset, column: column), message, mend: mend)
    }
    switch error {
    case .scanner(let context, let problem, let mark, let yaml), .parser(let context, let problem, let mark, let yaml),
      .composer(let context, let problem, let mark, let yaml):
      let found = YAMLProblem(
        problem, context: context?.text ?? "",
        isAtTab: line(mark.line, of: yaml).dropFirst(mark.column - 1).first == "\t")
      let place = found.isAtBeginning ? context?.mark ?? mark : mark
      return fault(place.line, place.column, found.message, found.mend)
    case .duplicatedKeysInMapping(let duplicates, let context):
      // Yams tells the first; what is to be mended is the second.
      let first = context.mark
      let key = duplicates.first ?? ""
      let indent = String(repeating: " ", count: max(0, first.column - 1))
      let lines = context.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let second = lines.indices.dropFirst(first.line).first { lines[$0].hasPrefix(indent + key + ":") }
      return fault(
        second.map { $0 + 1 } ?? first.line, first.column, "`\(key)` stands here a second time", "keep one of them")
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column = (before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last?.count ?? 0) + 1
      return fault(line, column, "not YAML: \(problem)", "remove the character")
    default:
      return fault(1, 1, "not YAML: \(error)", "mend the YAML")
    }
  }

  private static func line(_ number: Int, of yaml: String) -> Substring {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}
