import Templates

/// load → check → plan → render → write, entity by entity.
package struct SiteBuild {
  let options: BuildOptions

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// Builds the site. Faults of the content come back in the report; then nothing was written, or, if the build is to keep
  /// going, only what they do not concern.
  ///
  /// Throws `MachineFault` for what the machine refuses, `UsageFault` for an entity or a folder that can't be meant.
  package func run() throws -> BuildReport {
    try refuseOutput()
    // Held to the end: the policies are read one entity at a time.
    let lock = try ContentLock.reading(root: options.root)
    defer { withExtendedLifetime(lock) {} }
    let (repository, faults) = try Repository.readApart(root: options.root, isLocked: true, withPolicies: false)
    guard let repository else { return BuildReport(diagnostics: faults.all) }
    for id in options.entities where !repository.known.contains(id) {
      throw UsageFault(
        "there is no entity `\(id)`: " + NearestName.mend(id, in: repository.known, kind: "entity"))
    }
    let writer = try SiteWriter(output: options.output)
    var run = try BuildRun(options: options, repository: repository, faults: faults)
    try run.buildEntities(into: writer)
    if options.buildsTop { try run.buildSite(into: writer) }
    let written = run.mayWrite ? try run.commit(writer) : nil
    try writer.discard()
    return run.report(written)
  }

  private func refuseOutput() throws {
    guard !options.output.isEmpty else { throw UsageFault("--output is empty: name the folder to write") }
    if let folder = Self.sources(around: options.output, root: options.root) {
      throw UsageFault("\(options.output) lies in \(folder)/, which holds sources: name another folder with --output")
    }
  }

  /// `content` or `themes`, if the folder lies in it: what is written among the sources would be read as one of them by the
  /// next build.
  static func sources(around output: String, root: String) -> String? {
    ["content", "themes"].first { folder in
      guard let source = FileSystem.resolved(root + "/" + folder) else { return false }
      var parent = output
      while FileSystem.resolved(parent) == nil, let slash = parent.lastIndex(of: "/") {
        parent = String(parent[..<slash])
      }
      return FileSystem.resolved(parent.isEmpty ? "/" : parent).map { ($0 + "/").hasPrefix(source + "/") } ?? false
    }
  }
}

/// A command that can't be meant as it was given. Exit code 2.
package struct UsageFault: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
