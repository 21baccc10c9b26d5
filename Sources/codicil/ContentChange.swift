import ArgumentParser
import Foundation
import PolicySite

/// One change of a policy's content: while it is made, no other command reads or changes what lies there.
enum ContentChange {
  /// Reads the policy's entity and makes the change; tells the faults of both, and then throws.
  ///
  /// - Parameters:
  ///   - consequence: what did not happen because of the faults.
  ///   - change: takes the content and the machine's time in seconds since 1970; nil where its faults kept it from happening.
  static func make<Change>(
    of policy: PolicyName, root: String, orElse consequence: String,
    _ change: (Repository, Int, inout Diagnostics) throws -> Change?
  ) throws -> Change {
    let lock = try ContentLock.changing(root: root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root, only: [policy.entity], isLocked: true, &diagnostics)
    try Faults.tell(diagnostics, consequence)
    guard let repository else { throw ExitCode(1) }
    let made = try change(repository, Int(Date().timeIntervalSince1970), &diagnostics)
    try Faults.tell(diagnostics, consequence)
    guard let made else { throw ExitCode(1) }
    return made
  }
}
