/// A law that entities name: `content/laws/<id>.yml`.
package struct Law: Sendable, Hashable {
  package var id: String
  package var name: LocalizedText
  package var shortName: LocalizedText
  /// Where it can be read.
  package var source: String?
  /// What it wants shown, in the order of the file.
  package var duties: [Duty] = []
}
