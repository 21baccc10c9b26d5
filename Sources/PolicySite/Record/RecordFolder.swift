import Ledger

/// The folder `.codicil/` beside `content/`, which holds a record of each entity for each folder of output. Whatever can't
/// be read or written there is as if it were not: then more is built than need be, and nothing else.
struct RecordFolder: Sendable {
  static let name = ".codicil"

  private let home: String
  private let folder: String
  private let output: String

  /// - Parameter output: a folder that is there.
  init(root: String, output: String) {
    home = root + "/" + Self.name
    self.output = FileSystem.resolved(output) ?? output
    folder = home + "/" + Digest(of: Array(self.output.utf8)).hex.prefix(16)
  }

  func record(of entity: String) -> EntityRecord? {
    quietly { try FileSystem.read(path(of: entity)) }.flatMap { $0 }.flatMap(EntityRecord.init(bytes:))
  }

  /// Until a record is written again, the entity is built and compared whole. (One that stays, because nothing can be
  /// written here, does no harm: the files that it knows are not as they were.)
  func drop(_ entity: String) {
    quietly { try FileSystem.remove(path(of: entity)) }
  }

  /// Lays down what is known of an entity before its files are in place: a build holds no records of what it builds.
  func prepare(_ record: EntityRecord) {
    quietly { try FileSystem.write(record.bytes, to: path(of: record.brief.id) + Self.pending) }
  }

  /// Makes what was laid down the record of an entity whose files are in place. If it has the stamps of the files already,
  /// only the folders' are taken.
  func finish(_ entity: String, in site: OpenFolder) throws {
    let pending = path(of: entity) + Self.pending
    guard let bytes = quietly({ try FileSystem.read(pending) }).flatMap({ $0 }),
      var record = EntityRecord(bytes: bytes),
      let outputs = record.outputs.isEmpty
        ? try EntityRecord.outputs(under: record.staged.names, in: site)
        : EntityRecord.outputs(record.outputs, in: site)
    else { return }
    record.outputs = outputs
    quietly {
      try FileSystem.write(record.bytes, to: pending, emptied: false)
      try FileSystem.move(pending, to: path(of: entity))
    }
  }

  /// Changes the record of an entity whose files are in place again. Until now it was the one from before, which holds no
  /// more as soon as one of them is another; and one that is cut off here is told from a whole one by its digest.
  ///
  /// - Parameter change: gives false if the record can't be made to hold.
  func renew(_ entity: String, _ change: (inout EntityRecord) -> Bool) {
    guard var record = record(of: entity) else { return }
    guard change(&record) else { return drop(entity) }
    quietly { try FileSystem.write(record.bytes, to: path(of: entity), emptied: false) }
  }

  /// Makes the folder, and says in it that version control has no business there. What a build that failed laid down is
  /// removed: it must never become a record.
  func make() {
    quietly {
      for name in try FileSystem.names(in: folder) ?? [] where name.hasSuffix(Self.pending) {
        try FileSystem.remove(folder + "/" + name)
      }
      guard try !FileSystem.isFolder(folder) else { return }
      try FileSystem.makeFolder(folder)
      try FileSystem.write(Array("*\n".utf8), to: home + "/.gitignore")
      try FileSystem.write(Array(output.utf8), to: folder + "/" + Self.owner)
    }
  }

  /// Removes the records of entities that there are no more, and of folders of output that there are no more.
  func tidy(_ known: [String]) {
    quietly {
      let known = Set(known + [Self.owner])
      for name in try FileSystem.names(in: folder) ?? [] where !known.contains(name) {
        try FileSystem.remove(folder + "/" + name)
      }
      for entry in try FileSystem.entries(in: home) ?? [] where entry.kind == .folder {
        let other = home + "/" + entry.name
        guard other != folder, let owner = try FileSystem.read(other + "/" + Self.owner),
          try !FileSystem.isFolder(String(decoding: owner, as: UTF8.self))
        else { continue }
        try FileSystem.removeTree(other)
      }
    }
  }

  /// Holds the path of the folder of output; ids of entities have no such name.
  private static let owner = "OUTPUT"
  /// Ends the name of a record that does not count yet.
  private static let pending = ".pending"

  private func path(of entity: String) -> String { folder + "/" + entity }

  @discardableResult
  private func quietly<Value>(_ work: () throws -> Value) -> Value? {
    do { return try work() } catch { return nil }
  }
}
