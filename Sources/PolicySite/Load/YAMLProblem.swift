import Yams

/// What libyaml says of text that it can't read, in words for people who write policies.
struct YAMLProblem {
  let message: String
  let mend: String
  /// Whether the place to look at is where the construct begins, not where the parser gave up.
  var isAtBeginning = false

  init(_ problem: String, context: String, isAtTab: Bool) {
    switch problem {
    case "found character that cannot start any token" where isAtTab:
      self.init("a tab indents this line, which YAML does not allow", "indent by spaces")
    case "found character that cannot start any token":
      self.init("a value can't begin with this sign", "put the value into quotes")
    case "mapping values are not allowed in this context":
      self.init("a `: ` stands inside a value", "put the value into quotes, or begin a line of its own")
    case "found unexpected end of stream" where context == "while scanning a quoted scalar":
      self.init("the quotes that open here are never closed", "close them", isAtBeginning: true)
    case "did not find expected ',' or ']'":
      self.init("the list that opens here is never closed", "close it with `]`", isAtBeginning: true)
    case "did not find expected ',' or '}'":
      self.init("the mapping that opens here is never closed", "close it with `}`", isAtBeginning: true)
    case "did not find expected key", "did not find expected '-' indicator", "could not find expected ':'":
      self.init(
        "this line is neither `key: value` nor a part of the value before it",
        "check its indentation and the quotes above it")
    case "found undefined alias":
      self.init("`*` begins an alias, and there is none of that name", "put the value into quotes")
    case "expected a single document in the stream":
      self.init("a second document begins here", "remove the line `---` and what follows")
    default:
      self.init(
        "not YAML: \(context.isEmpty ? "" : context + ", ")\(problem)",
        "check the indentation, and quote values that hold `: ` or begin with a sign")
    }
  }

  private init(_ message: String, _ mend: String, isAtBeginning: Bool = false) {
    self.message = message
    self.mend = mend
    self.isAtBeginning = isAtBeginning
  }
}
