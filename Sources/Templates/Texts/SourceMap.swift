/// Where in its files each byte of an expanded text was written.
package struct SourceMap: Sendable {
  /// The place where the author wrote what stands in this line (1 is the first line of the expanded bytes) and column
  /// (in Unicode scalars). What stands for a value lies at its tag.
  package func place(line: Int, column: Int) -> TemplatePlace { TemplatePlace(file: "", line: 1, column: 1) }

  /// The same for a column in bytes, as libcmark counts.
  package func place(line: Int, byteColumn: Int) -> TemplatePlace { TemplatePlace(file: "", line: 1, column: 1) }

  /// The same for an offset in the expanded bytes.
  package func place(byteOffset: Int) -> TemplatePlace { TemplatePlace(file: "", line: 1, column: 1) }

  /// The tags that included the file in which this line was written, the innermost first; none in the text's own file.
  package func inclusions(line: Int) -> [TemplatePlace] { [] }
}
