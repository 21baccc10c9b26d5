import Ledger

/// A site that is being written, in memory: pages are rendered when they are asked for, by the steps of the build, with
/// drafts shown; what did not change is not read again. It outlives every fault of the content.
package actor PreviewedSite {
  private let root: String
  private let now: @Sendable () -> Clock
  private var sources: PreviewSources
  private var changed = ChangedContent.all
  /// What keeps the sources from being read at all.
  private var refusal: Diagnostics?
  private var shelf = Shelf<Key, ShownFolder>(capacity: 256 << 20)
  private var standings: [Key: (clock: Clock, standing: EntityStanding)] = [:]
  private var isSurveying = false
  private var told = ""

  /// An entity's folder, or with no entity the files above them, on a day or now.
  private struct Key: Hashable {
    var entity: String?
    var day: Day?
  }

  /// - Parameters:
  ///   - root: the folder that holds `content/` and `themes/`.
  ///   - now: the clock of pages that are asked for without a day.
  /// - Throws: `UsageFault` if it holds no content.
  package init(root: String, now: @escaping @Sendable () -> Clock) throws {
    try Repository.refuse(root)
    self.root = root
    self.now = now
    sources = PreviewSources(root: root)
  }

  /// Whether a folder, by its path below the root, holds frozen texts: these don't change.
  package static func isFrozen(_ folder: String) -> Bool {
    let parts = folder.split(separator: "/")
    return parts.count == 6 && parts[0] == "content" && parts[1] == "entities" && parts[4] == "versions"
  }

  /// Files changed; what is asked for from now on shows them.
  ///
  /// - Parameters:
  ///   - paths: relative to the root; a folder stands for all that is in it.
  ///   - isEverything: whether more may have changed.
  package func absorb(_ paths: Set<String>, isEverything: Bool) {
    let change = ChangedContent(paths: paths, isEverything: isEverything)
    let themes = change.themes.isEmpty ? [] : sources.themes(extending: change.themes)
    let entities = sources.entities
    shelf.update { key, folder in
      folder.isStale = folder.isStale || change.concerns(key.entity, of: entities, themes: themes)
    }
    standings = standings.filter { !change.concerns($0.key.entity, of: entities, themes: themes) }
    changed.formUnion(change)
  }

  // MARK: Answers

  /// What stands at an address.
  ///
  /// - Parameters:
  ///   - path: below the root, decoded, without a leading slash.
  ///   - day: the day whose site is shown; nil for now, and then with drafts.
  package func answer(_ path: String, day: String?) async -> PreviewAnswer {
    let asked = day.map { Day($0) }
    if let day, asked == .some(nil) {
      return PreviewAnswer(
        status: 400,
        bytes: PreviewFrame.note(
          "Not a day", "<code>as-of</code> is <code>\(day)</code>: write it as <code>2026-12-01</code>."))
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.first == "_codicil" {
      return await dashboard(parts.dropFirst().joined(separator: "/"), parts.count, asked ?? nil)
    }
    readSources()
    let owner = parts.first.flatMap { sources.owner(of: $0) }
    let folder = folder(Key(entity: owner, day: asked ?? nil))
    switch folder.find(path) {
    case .file(let name, let bytes): return PreviewAnswer(name: name, bytes: bytes, faults: folder.sheet)
    case .folder(let location): return PreviewAnswer(status: 307, bytes: [], location: location)
    case .nothing: return missing(owner, folder)
    }
  }

  private func missing(_ owner: String?, _ folder: ShownFolder) -> PreviewAnswer {
    if let page = folder.files[owner.map { $0 + "/404.html" } ?? "404.html"] {
      return PreviewAnswer(status: 404, name: "404.html", bytes: page, faults: folder.sheet)
    }
    guard !folder.faults.hasErrors else {
      return PreviewAnswer(status: 500, bytes: FaultSheet(folder.faults, root: root).page())
    }
    return PreviewAnswer(status: 404, bytes: PreviewFrame.note("Not found", "The site has no page at this address."))
  }

  private func dashboard(_ path: String, _ depth: Int, _ day: Day?) async -> PreviewAnswer {
    guard path.isEmpty else {
      return PreviewAnswer(status: 404, bytes: PreviewFrame.note("Not found", "The preview has no such page."))
    }
    if depth == 1 { return PreviewAnswer(status: 307, bytes: [], location: "/_codicil/") }
    readSources()
    let waiting = await survey(day, for: .milliseconds(400))
    if !waiting.isEmpty { surveyOn(day) }
    let entities = sources.entities.keys.sorted().map { id in
      waiting.contains(id) ? unread(id) : standing(Key(entity: id, day: day))
    }
    var faults = refusal ?? sources.faults.site
    for entity in entities { faults.add(contentsOf: entity.faults) }
    let page = DashboardPage(
      title: sources.site.map { $0.title.text(in: $0.defaultLocale) } ?? "", entities: entities, faults: faults,
      day: day,
      root: root)
    return PreviewAnswer(bytes: page.html())
  }

  /// Surveys entities that were not yet, for as long as that; gives those that are left.
  private func survey(_ day: Day?, for patience: Duration) async -> Set<String> {
    let begun = ContinuousClock.now
    for id in sources.entities.keys.sorted() where begun.duration(to: .now) < patience {
      _ = standing(Key(entity: id, day: day))
      // Those who ask for a page need not wait until all are known.
      await Task.yield()
    }
    let clock = clock(day)
    return Set(sources.entities.keys.filter { standings[Key(entity: $0, day: day)]?.clock != clock })
  }

  /// Surveys the rest while the page that lacks them is looked at; it asks again until nothing is left.
  private func surveyOn(_ day: Day?) {
    guard !isSurveying else { return }
    isSurveying = true
    Task {
      _ = await survey(day, for: .seconds(600))
      isSurveying = false
    }
  }

  private func unread(_ id: String) -> EntityStanding {
    var standing = EntityStanding(id)
    standing.isRead = false
    return standing
  }

  // MARK: Telling

  /// The faults of what changed, for the terminal; nil if they are what was told last.
  package func news(of paths: Set<String>) -> String? {
    readSources()
    var faults = refusal ?? sources.faults.site
    faults.add(contentsOf: sources.faults.shared)
    for id in ChangedContent(paths: paths).entities.sorted().prefix(20) where sources.entities[id] != nil {
      faults.add(contentsOf: folder(Key(entity: id, day: nil)).faults)
    }
    let lines = faults.hasErrors ? DiagnosticText.lines(faults.errors) + DiagnosticText.summary(faults.errors) : ""
    defer { told = lines }
    if lines == told { return nil }
    return lines.isEmpty ? "Mended." : lines
  }

  // MARK: Rendering

  private func readSources() {
    guard !changed.isEmpty else { return }
    do {
      try reading { try sources.read(changed) }
      changed = ChangedContent(paths: [])
      refusal = nil
    } catch {
      // It is tried again with the next page.
      refusal = Diagnostics(refusal: error)
    }
  }

  private func folder(_ key: Key) -> ShownFolder {
    let clock = clock(key.day)
    let last = shelf.take(key)
    if let last, !last.isStale, last.clock == clock, refusal == nil { return last }
    var (files, faults) = ([String: [UInt8]](), refusal ?? Diagnostics())
    if refusal == nil {
      do {
        (files, faults) = try reading { try render(key, clock) }
      } catch {
        faults = Diagnostics(refusal: error)
      }
    }
    let folder = ShownFolder(files: files, faults: faults, clock: clock, after: last, root: root)
    shelf.put(folder, for: key, cost: folder.cost)
    return folder
  }

  private func render(_ key: Key, _ clock: Clock) throws -> ([String: [UInt8]], Diagnostics) {
    guard let id = key.entity else {
      let home = try HomeRendering(&sources)
      return (home.files, home.faults)
    }
    let entity = try EntityRendering(id, &sources, clock: clock, showsDrafts: key.day == nil)
    return (entity.files, entity.faults)
  }

  private func standing(_ key: Key) -> EntityStanding {
    let clock = clock(key.day)
    if let known = standings[key], known.clock == clock { return known.standing }
    let id = key.entity ?? ""
    var standing = EntityStanding(id)
    do {
      standing = try reading { try EntityStanding(id, &sources, clock: clock, showsDrafts: key.day == nil) }
    } catch {
      standing.faults = Diagnostics(refusal: error)
    }
    // Days in the past are looked at now and then only.
    if standings.count > 4 * sources.entities.count { standings = standings.filter { $0.key.day == nil } }
    standings[key] = (clock, standing)
    return standing
  }

  private func clock(_ day: Day?) -> Clock { day.map { Clock.endOf($0) } ?? now().quarter }

  /// Keeps a release from changing the content meanwhile.
  private func reading<Result>(_ read: () throws -> Result) throws -> Result {
    let lock = try ContentLock.reading(root: root)
    defer { withExtendedLifetime(lock) {} }
    return try read()
  }
}

extension ChangedContent {
  /// Whether the pages of an entity may be others, or those above the entities' folders.
  fileprivate func concerns(
    _ entity: String?, of known: [String: PreviewSources.Card], themes: Set<String>
  ) -> Bool {
    if isEverything || site || parties { return true }
    guard let entity else { return themes.contains(Repository.siteTheme) || !entities.isEmpty }
    if entities.contains(entity) || clauses { return true }
    // A former id may be claimed twice.
    if entities.contains(where: { known[$0]?.entity == nil }) { return true }
    guard !themes.isEmpty else { return false }
    return known[entity]?.entity.map { themes.contains($0.theme) } ?? true
  }
}

extension Clock {
  /// The clock at the last full quarter of an hour: all that pages take from it is the day, which begins at such a quarter
  /// in every time zone.
  fileprivate var quarter: Clock {
    switch self {
    case .endOf: self
    case .moment(let seconds): .moment(seconds - seconds % 900)
    }
  }
}

extension Diagnostics {
  /// What kept files from being read.
  fileprivate init(refusal: any Error) {
    self.init()
    if let input = refusal as? InputFault {
      add(input.diagnostic)
    } else {
      add(
        "unreadable", at: Place(file: "content"), "\(refusal)",
        mend: "see to it that the files are there and may be read")
    }
  }
}
