/// The keys of `content/laws/<id>.yml`.
enum LawKeys {
  static let name = Key("name", .words, isRequired: true, "The law's full name.")
  static let shortName = Key("short_name", .words, "The name that texts use, such as `GDPR`; `name` if it is left out.")
  static let source = Key("source", .webAddress, "The address where the law can be read.")
  static let duties = Key("duties", .duties, "What the law wants shown, as dated rules, and what shows it.")

  static let all = KeyList(of: "a law", [name, shortName, source, duties])
}
