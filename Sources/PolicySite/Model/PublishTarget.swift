import Templates

/// A place where the site, or a part of it, is published: an entry of `targets` in site.yml.
package struct PublishTarget: Sendable, Hashable {
  package var name: String
  package var destination: Destination
  /// The entities that are published there; all if there are none. One alone has its folder's content at the target's root.
  package var entities: [String]
  /// Nil: those of the site.
  package var hosting: HostSettings?
  package var place: Place

  package enum Destination: Sendable, Hashable {
    /// Relative to the root folder, or absolute.
    case folder(String)
    /// `remote:path`, as the program `rclone` takes it.
    case rclone(String)
    /// An address, a path, or the name of a remote of the repository that holds the content.
    case git(remote: String, branch: String)
  }

  /// The entity whose folder stands at the target's root.
  var alone: String? { entities.count == 1 ? entities.first : nil }

  /// A target whose entity is gone would stay as it is for good.
  static func refuseUnknownEntities(of targets: [PublishTarget], known: [String], _ diagnostics: inout Diagnostics) {
    for target in targets {
      for id in target.entities where !known.contains(id) {
        diagnostics.add(
          "unknown-entity", at: target.place,
          "the target `\(target.name)` is for the entity `\(id)`, which there isn't",
          mend: NearestName.mend(id, in: known, kind: "entity"))
      }
    }
  }
}
