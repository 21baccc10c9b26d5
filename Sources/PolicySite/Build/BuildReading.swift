import CommonMark
import Ledger

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
  /// - Parameter records: nil if everything is to be read and built.
  static func read(_ options: BuildOptions, records: RecordFolder?, _ faults: inout ReadingFaults) throws
    -> BuildReading?
  {
    let reader = ContentReader(root: options.root)
    let known = try reader.folders(in: "content/entities")
    let notes = ReadingNotes()
    let noting = reader.noting(notes)
    guard let site = try SiteLoader(reader: noting).load(&faults.site) else { return nil }
    PublishTarget.refuseUnknownEntities(of: site.targets, known: known, &faults.site)
    let parties = try PartyLoader(reader: noting).load(&faults.shared)
    let laws = try LawLoader(reader: noting).load(&faults.shared)
    let loader = EntityLoader(site: site, parties: parties, laws: laws)
    let names = try reader.names(in: "content/entities") ?? []
    let glances = try Workers().map(names) { id in
      let record = records?.record(of: id)
      return try EntityGlance(record, id: id, reader: reader, output: options.output, clock: options.clock)
        ?? EntityGlance(reading: id, site: site, loader: loader, reader: reader)
    }
    let briefs = glances.compactMap { $0.unit?.brief }
    let themes =
      [(id: Repository.siteTheme, place: Place(file: SiteLoader.file))] + briefs.map { ($0.theme, $0.themePlace) }
    let (shared, digests) = try SharedLoader(reader: noting).load(
      site: site, parties: parties, laws: laws, themes: themes, entities: briefs.map { ($0.theme, $0.frozenLocales) },
      &faults)
    let keys = Keys(options: options, shared: notes.digest, themes: digests)
    let isFaultless = !faults.site.hasErrors && !faults.shared.hasErrors
    let faultyThemes = Set(faults.themes.filter(\.value.hasErrors).keys)
    let kept = try Workers().map(glances) { glance in
      guard let unit = glance.unit else { return glance }
      let key = keys.key(of: unit.brief.theme)
      var glance = glance
      if let record = unit.record, record.key != key || !isFaultless || faultyThemes.contains(unit.brief.theme) {
        glance = try EntityGlance(reading: glance.id, site: site, loader: loader, reader: reader)
      }
      glance.unit?.key = key
      return glance
    }
    for glance in kept { faults.entities[glance.id] = glance.faults }
    let units = kept.compactMap { glance in glance.unit.map { (glance.id, $0) } }
    return BuildReading(shared: shared, reader: reader, units: Dictionary(uniqueKeysWithValues: units), known: known)
  }

  /// What the pages of an entity depend on besides its own folder, as one digest.
  private struct Keys: Sendable {
    let options: BuildOptions
    let shared: [UInt8]
    let themes: [String: [UInt8]]

    func key(of theme: String) -> [UInt8] {
      var bytes = RecordBytes()
      bytes.add(options.program ?? "")
      bytes.add(Document.libraryVersion)
      bytes.add(options.showsDrafts)
      bytes.add(options.linksNameIndex)
      bytes.add(optional: options.target) { bytes, target in
        bytes.add(target.name)
        bytes.add(target.entities) { $0.add($1) }
      }
      bytes.add(bytes: shared)
      bytes.add(theme)
      bytes.add(bytes: themes[theme] ?? [])
      return Digest(of: bytes.bytes).bytes
    }
  }
}
