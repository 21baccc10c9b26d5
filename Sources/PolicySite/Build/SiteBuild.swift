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
    try refuseUnknown()
    // Held before anything is read: whoever waited for another build reads what there is now.
    let writer = try SiteWriter(output: options.output, waiting: options.listener.waits)
    do {
      let report = try run(writer)
      try writer.discard()
      return report
    } catch {
      // What went wrong matters more than what can't be tidied up after it: the next build does.
      do { try writer.discard() } catch _ {}
      throw error
    }
  }

  private func run(_ writer: SiteWriter) throws -> BuildReport {
    let times = options.listener.times
    let records = options.program == nil ? nil : RecordFolder(root: options.root, output: options.output)
    var faults = ReadingFaults()
    let reading = try times.take(.read) {
      try BuildReading.read(options, records: records, output: writer.staging.output, &faults)
    }
    guard let reading else { return BuildReport(diagnostics: faults.all) }
    var run = try BuildRun(options: options, reading: reading, faults: faults, records: records)
    try run.buildEntities(into: writer)
    if options.buildsTop { try run.buildSite(into: writer) }
    let written = run.mayWrite ? try times.take(.put) { try run.commit(writer) } : nil
    return run.report(written)
  }

  /// Before a folder of output is made: a mistake of the command line leaves nothing behind.
  private func refuseUnknown() throws {
    try Repository.refuse(options.root)
    guard !options.entities.isEmpty else { return }
    let known = try ContentReader(root: options.root).folders(in: "content/entities")
    for id in options.entities { try Repository.refuseUnknown(id, known) }
  }

  private func refuseOutput() throws {
    guard !options.output.isEmpty else { throw UsageFault("--output is empty: name the folder to write") }
    if let reason = OutputFolder.refusal(of: options.output, root: options.root) {
      throw UsageFault("\(options.output) \(reason): name another folder with --output")
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
