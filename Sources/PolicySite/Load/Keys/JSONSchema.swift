/// Parts of JSON Schemas (draft 7, which all editors know).
///
/// Values are taken as they are written in YAML, but an editor's reader has made numbers and flags of some: where words are
/// expected these are words too.
enum JSONSchema {
  /// What several keys share; each schema carries those that it refers to.
  enum Definition: String, CaseIterable, Sendable {
    case text, words, locale, id, level, address, contact, party

    var schema: JSON {
      switch self {
      case .text: JSONSchema.scalar(#"\S"#)
      case .words:
        JSONSchema.words(JSONSchema.reference(.text))
      case .locale: JSONSchema.string(LocaleTag.pattern)
      case .id: JSONSchema.scalar(Identifier.pattern)
      // `off` is a flag to readers of YAML 1.1.
      case .level:
        JSONSchema.anyOf([
          JSONSchema.choice(CheckLevel.allCases.map(\.rawValue)), .object(["const": .bool(false)]),
        ])
      case .address: AddressKeys.all.schema
      case .contact: ContactKeys.all.schema
      case .party: PartyKeys.all.schema
      }
    }
  }

  /// Where definitions stand in a schema.
  static let definitions = "#/definitions/"

  static func reference(_ definition: Definition) -> JSON {
    .object(["$ref": .string(definitions + definition.rawValue)])
  }

  /// One value that is taken as it is written, if it is text of this form.
  static func scalar(_ pattern: String) -> JSON {
    .object([
      "type": .list([.string("string"), .string("number"), .string("boolean")]), "pattern": .string(pattern),
    ])
  }

  /// Text of a form that no number has. `no` is Norwegian and `NO` Norway, but a flag to readers of YAML 1.1.
  static func string(_ pattern: String, mayBeNorway: Bool = false) -> JSON {
    let text = JSON.object(["type": .string("string"), "pattern": .string(pattern)])
    return mayBeNorway ? anyOf([text, .object(["const": .bool(false)])]) : text
  }

  /// The same text for all locales, or a map from locale to text.
  static func words(_ text: JSON) -> JSON {
    anyOf([
      text,
      .object([
        "type": .string("object"), "minProperties": .number(1),
        "propertyNames": .object(["pattern": .string(LocaleTag.pattern)]), "additionalProperties": text,
      ]),
    ])
  }

  static func anyOf(_ schemas: [JSON]) -> JSON { .object(["anyOf": .list(schemas)]) }

  /// A list; a single value stands for a list of one.
  static func list(of item: JSON, atLeast minimum: Int = 0) -> JSON {
    var list: [String: JSON] = ["type": .string("array"), "items": item]
    if minimum > 0 { list["minItems"] = .number(minimum) }
    return anyOf([item, .object(list)])
  }

  /// The words themselves.
  static func choice(_ words: [String]) -> JSON { .object(["enum": .list(words.map { .string($0) })]) }

  /// A form with its meaning beside it. What stands beside a `$ref` is not read, hence `allOf`.
  static func described(_ key: any ListedKey) -> JSON { described(key.schema, key.meaning) }

  static func described(_ schema: JSON, _ meaning: String) -> JSON {
    var fields: [String: JSON]
    switch schema {
    case .object(let form) where form["$ref"] == nil: fields = form
    case .object(let form): fields = ["allOf": .list([.object(form)])]
    default: fields = [:]
    }
    let plain = meaning.filter { $0 != "`" }
    fields["description"] = .string(plain)
    if plain != meaning { fields["markdownDescription"] = .string(meaning) }
    return .object(fields)
  }
}
