/// A place where a file is not in the ledger's form.
package struct FormFault: Error, Hashable, Sendable {
  /// 1 for the first line of the file.
  package let line: Int
  /// The place of the entry that the line is in, counted from 1; nil outside of the entries.
  package let entry: Int?
  /// What is wrong, with what was found.
  package let summary: String
  /// What to do about it.
  package let mend: String

  init(line: Int, entry: Int? = nil, _ summary: String, mend: String = FormFault.restore) {
    self.line = line
    self.entry = entry
    self.summary = summary
    self.mend = mend
  }

  static let restore =
    "Restore ledger.yml from version control or from the published records; only codicil writes it."
  static let keepBytes =
    "Restore ledger.yml, and keep the line \"**/versions/** -text\" in content/.gitattributes, so that no checkout rewrites it."
  static let twoBranches =
    "If two branches were merged, keep the entries that were published and do the other acts again; else restore ledger.yml."
  static let newer =
    "If a newer codicil wrote this ledger, use that one; else restore ledger.yml from version control or from the published records."
}
