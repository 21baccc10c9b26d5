import ArgumentParser
import Foundation
import PolicySite

/// `codicil release --because parties/ovh --changes FILE`.
struct BulkReleaseRun {
  let root: String
  let because: String
  let changes: String
  let order: BulkRelease.Order
  let isDryRun: Bool

  func run() throws {
    let lock = try ContentLock.changing(root: root)
    defer { withExtendedLifetime(lock) {} }
    var diagnostics = Diagnostics()
    let repository = try Repository.read(root: root, isLocked: true, &diagnostics)
    let file = try ChangesFile.read(changes, &diagnostics)
    try Faults.tell(diagnostics, "Nothing was released.")
    guard let repository, let file else { throw ExitCode(1) }
    let release = try BulkRelease(repository, because: because, file, order, now: Int(Date().timeIntervalSince1970))
    let plan = try release.plan(&diagnostics)
    tell(plan)
    guard plan.isWhole, !diagnostics.hasErrors else {
      return try Faults.tell(diagnostics, "Nothing was released: it is all of them or none.")
    }
    guard !plan.drafts.isEmpty else { return Console.out("Nothing is to be released.") }
    guard !isDryRun else { return Console.out("Nothing was written: this was a dry run.") }
    let count = plan.drafts.count
    try release.commit(plan) { done in
      if done.isMultiple(of: 50) || done == count { Console.error("laid out \(done) of \(count)") }
    }
    for (index, item) in plan.drafts.enumerated() {
      Console.out("[\(index + 1)/\(count)] \(item.draft.policy) \(item.draft.id) head \(item.draft.head)")
    }
    Console.out("Released \(Self.policies(count)).")
  }

  private func tell(_ plan: BulkRelease.Plan) {
    let ready = plan.drafts.count
    Console.out(
      "\(because): \(Self.policies(plan.showing)) \(plan.showing == 1 ? "shows" : "show") it; "
        + "\(ready) can be released, \(plan.refused.count) \(plan.refused.count == 1 ? "needs" : "need") something else first"
        + (plan.excepted.isEmpty ? "" : ", \(plan.excepted.count) left out"))
    for item in plan.drafts {
      Console.out(
        "  \(item.draft.policy) \(item.draft.id), \(item.draft.change.rawValue), applies from \(item.draft.effective): "
          + item.changes.map(\.words).joined(separator: "; "))
    }
    for name in plan.refused { Console.out("  \(name): needs something else first") }
    for name in plan.excepted { Console.out("  \(name): left out") }
  }

  private static func policies(_ count: Int) -> String {
    count == 1 ? "1 policy" : "\(count) policies"
  }
}
