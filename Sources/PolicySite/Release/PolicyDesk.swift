import Ledger
import Templates

/// One policy on the desk of someone who is to add to its ledger: what every act needs.
struct PolicyDesk {
  let root: String
  let repository: Repository
  let name: PolicyName
  let entity: Entity
  let policy: PolicyContent
  /// The machine's time, in seconds since 1970: no option sets it.
  let now: Int

  /// - Throws: `UsageFault` if there is no such policy.
  init(_ repository: Repository, _ name: PolicyName, now: Int) throws {
    root = repository.root
    self.repository = repository
    self.name = name
    self.now = now
    (entity, policy) = try repository.policy(name)
  }

  /// A policy that was found already.
  init(_ repository: Repository, _ entity: Entity, _ policy: PolicyContent, _ name: PolicyName, now: Int) {
    root = repository.root
    self.repository = repository
    self.name = name
    self.now = now
    self.entity = entity
    self.policy = policy
  }

  /// The day of sealing, in the entity's zone.
  var today: Day { entity.zone.day(of: now) }

  var ledgerPlace: Place { Place(file: policy.folder + "/versions/ledger.yml") }

  func assembled(_ diagnostics: inout Diagnostics) -> PolicyAssembler.Assembled {
    PolicyAssembler(entity: entity, policy: policy, shared: repository.shared).assemble(&diagnostics)
  }

  /// The sealed version of that id, with its files; nil, with the fault told, if the ledger has none.
  func sealed(_ id: VersionID, _ assembled: PolicyAssembler.Assembled, _ diagnostics: inout Diagnostics)
    -> (version: Version, content: VersionContent, record: VersionRecord)?
  {
    if let version = assembled.released.first(where: { $0.id == id }), let record = version.record,
      let content = policy.versions.first(where: { $0.id == id })
    {
      return (version, content, record)
    }
    let known = assembled.released.compactMap { $0.record == nil ? nil : $0.id?.description }
    diagnostics.add(
      "unknown-version", at: Place(file: policy.folder + "/versions"), "\(name) has no sealed version \(id)",
      mend: NearestName.mend(id.description, in: known, kind: "version"))
    return nil
  }

  /// The sealed version of that id, with its files; nil, with the fault told, if the ledger has none or it was taken back.
  func standing(_ id: VersionID, _ assembled: PolicyAssembler.Assembled, _ diagnostics: inout Diagnostics)
    -> (version: Version, content: VersionContent)?
  {
    guard let (version, content, record) = sealed(id, assembled, &diagnostics) else { return nil }
    guard let retraction = record.retraction else { return (version, content) }
    diagnostics.add(
      "retracted", at: Place(file: content.folder),
      "version \(id) was taken back on \(version.zone.day(of: retraction.sealed)) and never applied",
      mend: "what was taken back stays so: name another version, or release one anew")
    return nil
  }

  /// The text without what was said of a release; nil, with the fault told, if it is written so that this can't be taken out.
  func reset(_ text: TextFile, without keys: [String] = WorkingTextReset.keys, _ diagnostics: inout Diagnostics)
    -> [UInt8]?
  {
    if let bytes = WorkingTextReset.bytes(text.bytes, without: keys) { return bytes }
    let found = keys.filter { text.frontMatter.places[$0] != nil }
    diagnostics.add(
      "front-matter-form", at: Place(file: text.file, line: 1),
      "what is said of this release can't be taken out of the front matter by whole lines: "
        + found.map { "`\($0)`" }.joined(separator: ", "),
      mend: "write each key on a line of its own, without anchors that other keys refer to")
    return nil
  }

  /// The first free id of a day.
  func nextID(on day: Day) -> VersionID? {
    let taken = policy.versions.map(\.id).filter { $0.day == day }.map(\.ordinal).max() ?? 0
    return VersionID(day: day, ordinal: taken + 1)
  }

  /// The ledger with one more entry; nil, with the faults told, if the act does not fit what it holds.
  func appending(_ act: LedgerAct, to ledger: Ledger?, _ diagnostics: inout Diagnostics) throws -> Ledger? {
    guard let sealed = SealTime(secondsSince1970: now) else {
      throw MachineFault("the machine's clock says a time that no calendar has")
    }
    do throws(LedgerRefusal) {
      return try (ledger ?? Ledger()).appending(act, policy: name.description, sealed: sealed)
    } catch {
      for fault in error.faults { diagnostics.add("ledger", at: ledgerPlace, fault.summary, mend: fault.mend) }
      return nil
    }
  }

  /// Writes files, by their paths below the policy's folder, and the ledger: all of it, or, if the machine fails before the
  /// last step, nothing.
  func commit(_ files: [String: [UInt8]], _ ledger: Ledger) throws {
    try FrozenAttributes.keep(in: root)
    var files = files
    files["versions/ledger.yml"] = ledger.bytes
    try PendingChange(root: root).make([.init(folder: policy.folder, files: files)])
  }
}
