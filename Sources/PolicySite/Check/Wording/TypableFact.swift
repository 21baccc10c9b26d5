/// A fact about the entity or a party that a text can print by its variable.
struct TypableFact: Sendable, Hashable {
  /// What prints it: `{{entity.email}}`.
  let tag: String
  /// What it is, for people: "an e-mail address".
  let what: String
}
