import Ledger
import Templates

/// build → compare → send → read back → receipt, for one target of site.yml.
///
/// The site is built anew from the content, into a folder of its own: what lies in `site/` may be of another day, with drafts, or
/// edited by hand.
package struct Publisher {
  let options: Options

  package struct Options: Sendable {
    package var root: String
    package var target: String
    package var clock: Clock
    /// The machine's time, in seconds since 1970.
    package var now: Int
    package var isDryRun = false
    /// How many files may be deleted; nil for the tenth of those that are there.
    package var deletionLimit: Int?
    /// Whether policies without a ledger are published, too.
    package var allowsUnsealed = false
    package var linksNameIndex = false
    package var redaction: Redaction

    package init(root: String, target: String, clock: Clock, now: Int, redaction: Redaction) {
      self.root = root
      self.target = target
      self.clock = clock
      self.now = now
      self.redaction = redaction
    }
  }

  package struct Report: Sendable {
    package var diagnostics: Diagnostics
    /// Nil if faults kept everything from being published.
    package var plan: PublishPlan?
    package var place = ""
    package var files = 0
    /// The receipt that was written; nil if the last one stands.
    package var receipt: String?
    /// Why the deletions would be refused, in a dry run.
    package var refusal: String?
  }

  package init(_ options: Options) {
    self.options = options
  }

  /// - Parameter tell: takes what is being done, a line at a time.
  /// - Throws: `UsageFault` for a target that there isn't, a folder that Codicil did not make, and deletions that nobody allowed;
  ///   `MachineFault` for what the machine, the network or the host refuses, and for what is not there as it was sent.
  package func run(_ tell: (String) -> Void) throws -> Report {
    let (repository, faults) = try Repository.readApart(root: options.root, withPolicies: false)
    guard let repository, !faults.site.hasErrors else { return Report(diagnostics: faults.all) }
    let target = try self.target(of: repository)
    let scratch = "\(options.root)/.codicil/publish/\(target.name)"
    try FileSystem.makeFolder(scratch)
    let lock = try FileLock(scratch + "/lock") { tell("waiting for another run that publishes \(target.name)") }
    defer { withExtendedLifetime(lock) {} }

    var build = BuildOptions(
      root: options.root, output: scratch + "/site", clock: options.clock, entities: target.entities,
      linksNameIndex: options.linksNameIndex)
    build.target = target
    let built = try SiteBuild(build).run()
    var report = Report(diagnostics: built.diagnostics)
    guard built.written != nil, !built.diagnostics.hasErrors else { return report }
    let seals = try SealSurvey(
      repository: repository, entities: target.entities.isEmpty ? repository.known : target.entities)
    if !options.allowsUnsealed { report.diagnostics.add(contentsOf: seals.faults()) }
    guard !report.diagnostics.hasErrors else { return report }

    tellAddress(of: target, repository, tell)
    let outgoing = try Outgoing(folder: scratch + "/site" + (target.alone.map { "/" + $0 } ?? ""))
    let place = self.place(of: target, repository.shared.site, scratch)
    (report.place, report.files) = (place.words, outgoing.files.count)
    let plan = try place.plan(outgoing)
    report.plan = plan
    if options.isDryRun {
      do { try plan.refuseDeletions(limit: options.deletionLimit) } catch { report.refusal = "\(error)" }
      return report
    }
    try plan.refuseDeletions(limit: options.deletionLimit)
    if !plan.isEmpty {
      tell(
        "\(target.name): \(plan.sent.count) \(plan.sent.count == 1 ? "file" : "files") to send, \(plan.deletions.count) to delete at \(place.words)"
      )
      try place.apply(plan, outgoing)
    }
    let wrong = try place.differences(plan, outgoing)
    guard wrong.isEmpty else { throw MachineFault(Self.words(wrong, at: place)) }
    report.receipt = try keepReceipt(target, place, outgoing, seals, plan)
    return report
  }

  private func target(of repository: Repository) throws -> PublishTarget {
    let targets = repository.shared.site.targets
    guard let target = targets.first(where: { $0.name == options.target }) else {
      let mend =
        targets.isEmpty
        ? "give it a place under `targets` in content/site.yml"
        : NearestName.mend(options.target, in: targets.map(\.name), kind: "target")
      throw UsageFault("there is no target `\(options.target)`: " + mend)
    }
    return target
  }

  /// A folder that is published by itself has seldom the address that it has inside the site.
  private func tellAddress(of target: PublishTarget, _ repository: Repository, _ tell: (String) -> Void) {
    guard let entity = repository.entities.first(where: { $0.entity.id == target.alone })?.entity,
      !entity.hasOwnAddress, let address = entity.baseURL
    else { return }
    tell(
      "\(entity.id) is published by itself, but its pages give the address that it has inside the site, \(address): write the "
        + "address of the target's root as `base_url` into content/entities/\(entity.id)/entity.yml, also if it is this one"
    )
  }

  private func place(of target: PublishTarget, _ site: Site, _ scratch: String) -> any PublishPlace {
    switch target.destination {
    case .folder(let path):
      return FolderPlace(folder: path.hasPrefix("/") ? path : options.root + "/" + path, root: options.root)
    case .rclone(let remote):
      let rclone = Tool(
        name: "rclone", installation: "apt-get install rclone, brew install rclone, or https://rclone.org/install/",
        redaction: options.redaction, scratch: scratch)
      return RclonePlace(
        remote: remote, rclone: rclone, memory: RcloneMemory(path: scratch + "/listing"),
        setsHeaders: (target.hosting ?? site.hosting).writes(.s3))
    case .git(let remote, let branch):
      let git = Tool(
        name: "git", installation: "apt-get install git, or brew install git", redaction: options.redaction,
        scratch: scratch)
      return GitPlace(target: target.name, remote: remote, branch: branch, root: options.root, git: git)
    }
  }

  private static func words(_ wrong: [String], at place: any PublishPlace) -> String {
    let names = wrong.prefix(5).joined(separator: ", ") + (wrong.count > 5 ? ", …" : "")
    return
      "\(wrong.count) files at \(place.words) are not as they were sent: \(names). Nothing vouches for this run, and no "
      + "receipt was written: publish again; if it stays so, something between here and there changes files"
  }

  /// Nil if nothing happened that the last receipt does not tell.
  private func keepReceipt(
    _ target: PublishTarget, _ place: any PublishPlace, _ outgoing: Outgoing, _ seals: SealSurvey, _ plan: PublishPlan
  ) throws -> String? {
    guard let time = SealTime(secondsSince1970: options.now) else { return nil }
    let receipt = PublishReceipt(
      target: target.name, place: place.words, published: time, day: options.clock.day(in: .utc), outgoing: outgoing,
      heads: seals.heads, unsealed: seals.unsealed.map(\.policy), plan: plan)
    if plan.isEmpty, try receipt.isKnown(root: options.root) { return nil }
    return try receipt.write(root: options.root)
  }
}
