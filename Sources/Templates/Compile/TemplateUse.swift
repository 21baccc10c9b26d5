/// One place where a compiled template names something.
package struct TemplateUse: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case variable, section, invertedSection, partial, parent
  }

  package var kind: Kind
  /// As the tag has it: `strings.last_updated`, `title`, `.`; for a partial or a parent the template's name.
  package var name: String
  /// The record whose field it is (of a dotted name: of its last part), so that `{{#strings}}{{title}}{{/strings}}` and
  /// `{{strings.title}}` both give `strings` and `title`. Empty for `.`, partials and parents.
  package var record: String
  package var field: String
  package var place: TemplatePlace
}
