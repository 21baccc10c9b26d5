/// What a build is asked for.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/` and `themes/`.
  package var root: String
  /// The folder to write.
  package var output: String
  package var clock: Clock
  /// The entities to build; all if there are none.
  package var entities: [String]
  /// Whether working texts are shown, marked as drafts.
  package var showsDrafts: Bool
  /// Whether links name `index.html`.
  package var linksNameIndex: Bool
  /// Whether entities without faults are published although others have some.
  package var keepsGoing: Bool
  /// Where the site is to be published; nil for a build by itself. It says which files hosts get, and that the entities are
  /// all that there is.
  package var target: PublishTarget?

  /// Whether the files above the entities' folders are built.
  var buildsTop: Bool { (target.map { $0.alone == nil } ?? entities.isEmpty) && (shard?.buildsTop ?? true) }

  /// The part of the entities to build; all if it is nil.
  package var shard: Shard?
  /// What tells this program from any other: what one has recorded, another does not trust. Without it nothing is recorded,
  /// and everything is built.
  package var program: String?
  package var listener = BuildListener()

  package init(
    root: String, output: String, clock: Clock, entities: [String] = [], showsDrafts: Bool = false,
    linksNameIndex: Bool = false, keepsGoing: Bool = false
  ) {
    self.root = root
    self.output = output
    self.clock = clock
    self.entities = entities
    self.showsDrafts = showsDrafts
    self.linksNameIndex = linksNameIndex
    self.keepsGoing = keepsGoing
  }
}

extension BuildOptions {
  /// Whether the entity is one of those to build.
  func concerns(_ id: String) -> Bool {
    (entities.isEmpty || entities.contains(id)) && (shard?.holds(id) ?? true)
  }

  var links: SiteLinks { SiteLinks(namesIndex: linksNameIndex) }
}

/// What became of a build.
package struct BuildReport: Sendable {
  package var diagnostics: Diagnostics
  /// Nil if faults kept the site from being written.
  package var written: SiteWriter.Summary?
  /// Those that were built.
  package var entities = 0
  /// Those that have faults: with the folder of a build before, which stays, and without one.
  package var kept: [String] = []
  package var missing: [String] = []
  /// What leads from former addresses to today's, by entity.
  package var redirects: [String: [Redirect]] = [:]
}
