/// What a build knows of an entity before it builds it, or finds that it need not.
struct EntityUnit: Sendable {
  var brief: EntityBrief
  /// Without its policies; nil where a record spares reading it.
  var entity: Entity?
  /// What is known of it since it was last built, where that still holds, but for its theme's stylesheet perhaps.
  var record: EntityRecord?
  /// What it shares with others.
  var key = BuildKey()
  /// Of the files of its folder.
  let notes: ReadingNotes
}

/// The first look at the folder of an entity.
struct EntityGlance: Sendable {
  let id: String
  /// Nil if its entity.yml can't serve.
  var unit: EntityUnit?
  var faults = Diagnostics()

  init(id: String) { self.id = id }

  /// By its record, if what it was made of and what was made of it are as they were.
  init?(_ record: EntityRecord?, id: String, reader: ContentReader, output: OpenFolder, clock: Clock) throws {
    guard var record, record.brief.id == id, record.interval.holds(at: clock), record.hasOutputs(in: output),
      try record.notes.isCurrent(reader)
    else { return nil }
    self.id = id
    faults = record.read
    // They have served; a build holds the records of all entities.
    record.notes = ReadingNotes.Kept()
    record.outputs = []
    unit = EntityUnit(brief: record.brief, entity: nil, record: record, notes: ReadingNotes())
  }

  /// By its entity.yml.
  init(reading id: String, site: Site, loader: EntityLoader, reader: ContentReader) throws {
    self.id = id
    let notes = ReadingNotes()
    let folder = EntityFolder(reader: reader.noting(notes), id: id, entities: loader)
    guard let (entity, place) = try folder.entity(&faults) else { return }
    let brief = EntityBrief(entity, themePlace: place, frozenLocales: try folder.frozenLocales(), site: site)
    unit = EntityUnit(brief: brief, entity: entity, record: nil, notes: notes)
  }
}
