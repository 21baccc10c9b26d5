/// Another policy of the same entity as a policy.yml names it, with the place that does.
package struct PolicyReference: Sendable, Hashable {
  package var id: String
  package var place: Place
}
