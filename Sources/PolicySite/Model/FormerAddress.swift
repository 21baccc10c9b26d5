/// An id that an entity or a policy had before, with the place that says so.
package struct FormerID: Sendable, Hashable {
  package var id: String
  package var place: Place
}

/// An entry of `redirect_from` in a policy.yml: where the policy stood before.
package enum FormerAddress: Sendable, Hashable {
  /// Under another id: at that id's address in every locale, with its records.
  case policy(FormerID)
  /// At a path below the entity's folder.
  case path([String], Place)

  package var place: Place {
    switch self {
    case .policy(let former): former.place
    case .path(_, let place): place
    }
  }
}
