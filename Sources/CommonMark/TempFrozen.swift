extension Document {
  package static func frozen(_ markdown: Bytes, literals: [Bytes], ids: [Bytes]) -> (markdown: Bytes, faults: [Fault]) { (Literals(literals).filled(markdown), []) }
}
