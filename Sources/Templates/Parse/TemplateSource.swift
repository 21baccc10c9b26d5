/// One template, or one Markdown text that is a template before it is Markdown, as it lies in its file.
package struct TemplateSource: Sendable {
  /// The name by which partial and parent tags include it: `layout`, `payment-stripe`.
  package var name: String
  /// The path that faults show.
  package var file: String
  /// The line of the file on which `bytes` begin: above 1 where front matter precedes them.
  package var firstLine: Int
  /// UTF-8.
  package var bytes: [UInt8]

  package init(name: String, file: String, firstLine: Int = 1, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.firstLine = firstLine
    self.bytes = bytes
  }
}
