/// What is done to quotes and spaces in running text, by the custom of a language.
package enum Typography: UInt8, Sendable, Hashable {
  case none, french, english

  /// The custom of `language`, a BCP 47 tag (`fr`, `fr-CA`, `en-GB`): its first subtag decides.
  package init(language: String) {
    switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "fr": self = .french
    case "en": self = .english
    default: self = .none
    }
  }
}
