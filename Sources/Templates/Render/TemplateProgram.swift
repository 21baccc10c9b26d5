/// A compiled template. Rendering is safe from any number of tasks at once.
package struct TemplateProgram: Sendable {
  /// Every name that the template and all that it includes name, in the order of their places.
  package let uses: [TemplateUse]

  /// Appends the page to `output`; after a throw, what was appended is to be thrown away.
  ///
  /// Throws `.includedTooDeep` where templates include themselves deeper than `deepest`, and `.wrongRecord` if `value` is
  /// not the record that the program was compiled for.
  package func render(_ value: Value, into output: inout [UInt8]) throws(TemplateFault) {
  }

  /// How deep templates may include each other while rendering.
  package static let deepest = 100
}
