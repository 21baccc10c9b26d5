/// Where the values of a YAML file stand, by their keys: `email`, `dpo.email`, `name.fr`. All are equal: where a value stands
/// says nothing of what it is.
struct KeyPlaces: Sendable, Hashable {
  var places: [String: Place] = [:]

  /// Of a text that is given by locale, the place of one of them.
  func place(of key: String, in locale: LocaleTag? = nil) -> Place? {
    locale.flatMap { places["\(key).\($0)"] } ?? places[key]
  }

  static func == (one: KeyPlaces, other: KeyPlaces) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
