/// The pages that tell what changed in a policy, in one locale.
struct ChangePages {
  let history: ChangeHistory

  /// Paths below the site's root, with their bytes.
  func files() throws -> [(path: [String], bytes: [UInt8])] {
    var files = [(path: history.changelog + ["index.html"], bytes: try ChangelogPage(history: history).html())]
    let entries = try SincePage.entries(of: history)
    for (index, step) in history.steps.enumerated() {
      if let redline = try RedlinePage(history: history, step: step, index: index).html() {
        files.append((history.redline(of: step) + ["index.html"], redline))
      }
      if step.entry != nil {
        let since = SincePage(history: history, step: step, index: index, entries: entries)
        files.append((history.since(step) + ["index.html"], try since.html()))
      }
    }
    return files
  }
}
