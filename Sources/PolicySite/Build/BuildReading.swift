/// Reads what a build needs before it comes to the single entities.
struct BuildReading: Sendable {
  let shared: Shared
  let reader: ContentReader
  /// By id: those whose entity.yml can serve.
  let units: [String: EntityUnit]
  /// The ids of all entities, read or not.
  let known: [String]

  /// Nil if site.yml can't serve.
  ///
  /// - Parameters:
  ///   - records: nil if everything is to be read and built.
  ///   - output: the site that the records tell of.
  static func read(
    _ options: BuildOptions, records: RecordFolder?, output: OpenFolder, _ faults: inout ReadingFaults
  ) throws -> BuildReading? {
    let reader = ContentReader(root: options.root)
    let known = try reader.folders(in: "content/entities")
    let notes = ReadingNotes()
    let noting = reader.noting(notes)
    guard let site = try SiteLoader(reader: noting).load(&faults.site) else { return nil }
    Repository.refuseNone(known, &faults.site)
    PublishTarget.refuseUnknownEntities(of: site.targets, known: known, &faults.site)
    let parties = try PartyLoader(reader: noting).load(&faults.shared)
    let laws = try LawLoader(reader: noting).load(&faults.shared)
    let loader = EntityLoader(site: site, parties: parties, laws: laws)
    let names = try reader.names(in: "content/entities") ?? []
    @Sendable func look(_ id: String, _ number: Int) throws -> EntityGlance {
      try EntityGlance(
        reading: id, isHeld: number < EntityLook.held, site: site, loader: loader, reader: reader)
    }
    let glances = try Workers().map(Array(names.enumerated())) { number, id in
      let record = records?.record(of: id)
      return try EntityGlance(record, id: id, reader: reader, output: output, clock: options.clock)
        ?? look(id, number)
    }
    let briefs = glances.compactMap { $0.unit?.brief }
    let themes =
      [(id: Repository.siteTheme, place: Place(file: SiteLoader.file))] + briefs.map { ($0.theme, $0.themePlace) }
    let (shared, states) = try SharedLoader(reader: noting).load(
      site: site, parties: parties, laws: laws, themes: themes, entities: briefs.map { ($0.theme, $0.frozenLocales) },
      &faults)
    let keys = BuildKey.keys(options: options, shared: notes.digest, themes: states)
    let sound = soundThemes(shared, faults)
    let restyled = restyledThemes(glances, keys, shared)
    let kept = try Workers().map(Array(glances.enumerated())) { number, glance in
      guard let unit = glance.unit else { return glance }
      let (theme, key) = (unit.brief.theme, keys[unit.brief.theme] ?? BuildKey())
      var glance = glance
      if let record = unit.record {
        let isRestyled = restyled.contains(theme) && EntityRestyle.isDue(from: record.key, to: key)
        if !sound.contains(theme) || record.key != key && !isRestyled {
          glance = try look(glance.id, number)
        }
      }
      glance.unit?.key = key
      return glance
    }
    for glance in kept { faults.entities[glance.id] = glance.faults }
    let units = kept.compactMap { glance in glance.unit.map { (glance.id, $0) } }
    return BuildReading(shared: shared, reader: reader, units: Dictionary(uniqueKeysWithValues: units), known: known)
  }

  /// The ids of those that have no fault themselves, where what all share has none either.
  private static func soundThemes(_ shared: Shared, _ faults: ReadingFaults) -> Set<String> {
    guard !faults.site.hasErrors, !faults.shared.hasErrors else { return [] }
    return Set(shared.themes.keys.filter { faults.themes[$0]?.hasErrors != true })
  }

  /// The ids of those of which perhaps nothing but the stylesheet changed since an entity was built, and whose pages can
  /// be told from the ones before.
  private static func restyledThemes(_ glances: [EntityGlance], _ keys: [String: BuildKey], _ shared: Shared) -> Set<
    String
  > {
    guard !shared.site.isPrecompressed else { return [] }
    let due = glances.compactMap(\.unit).filter { unit in
      guard let record = unit.record, let key = keys[unit.brief.theme] else { return false }
      return EntityRestyle.isDue(from: record.key, to: key)
    }
    return Set(due.map(\.brief.theme)).filter { id in
      shared.themes[id].map { StylesheetLink.isPlain(in: $0.theme.templates) } ?? false
    }
  }
}
