/// The locales that a command may name.
struct KnownLocales {
  /// What has them: `acme/privacy`.
  let owner: String
  let locales: [LocaleTag]

  /// - Throws: `UsageFault` for the first of `wanted` that isn't among them.
  func refuseOthers(_ wanted: [LocaleTag]) throws {
    guard let other = wanted.first(where: { !locales.contains($0) }) else { return }
    throw UsageFault("\(owner) has no locale `\(other)`; it has \(words)")
  }

  /// All of them: of names of two letters each is near to any other.
  var words: String { Set(locales).sorted().map(\.description).joined(separator: ", ") }
}

extension Repository {
  /// Those of all entities that were read, and of their working texts.
  var locales: KnownLocales {
    let all = entities.flatMap { content in content.entity.locales + content.policies.flatMap { Array($0.texts.keys) } }
    return KnownLocales(owner: "the site", locales: Set(all).sorted())
  }
}
