/// What a build knows of an entity before it builds it, or finds that it need not.
struct EntityUnit: Sendable {
  var brief: EntityBrief
  /// What it shares with others.
  var key = BuildKey()
  let look: EntityLook

  /// What is known of it since it was last built, where that still holds, but for its theme's stylesheet perhaps.
  var record: EntityRecord? { if case .record(let record) = look { record } else { nil } }
}

/// What a first look at the folder of an entity leaves until the entity is built.
indirect enum EntityLook: Sendable {
  /// That reading it is spared.
  case record(EntityRecord)
  /// The entity without its policies, and the notes of what was read of its folder.
  case entity(Entity, ReadingNotes)
  /// The digest of these notes: it is read again when its turn comes.
  case digest([UInt8])

  /// How many are held whole. They take ten times as much as the rest that a build keeps of an entity.
  static let held = 500

  /// Whether these notes, of another look, tell what this one saw, as far as it can say.
  func mayBe(_ notes: ReadingNotes) -> Bool {
    if case .digest(let digest) = self { digest == notes.digest } else { true }
  }
}

/// The first look at the folder of an entity.
struct EntityGlance: Sendable {
  let id: String
  /// Nil if its entity.yml can't serve.
  var unit: EntityUnit?
  var faults = Diagnostics()

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
    unit = EntityUnit(brief: record.brief, look: .record(record))
  }

  /// By its entity.yml.
  ///
  /// - Parameter isHeld: whether what was read is kept whole.
  init(reading id: String, isHeld: Bool, site: Site, loader: EntityLoader, reader: ContentReader) throws {
    self.id = id
    let notes = ReadingNotes()
    let folder = EntityFolder(reader: reader.noting(notes), id: id, entities: loader)
    guard let (entity, place) = try folder.entity(&faults) else { return }
    let brief = EntityBrief(
      entity, themePlace: place, frozenLocales: try folder.frozenLocales(&faults), site: site)
    unit = EntityUnit(brief: brief, look: isHeld ? .entity(entity, notes) : .digest(notes.digest))
  }
}
