import Foundation
import Ledger

/// Whatever the program `rclone` can write to: S3, GCS, Azure, SFTP, WebDAV …
struct RclonePlace: PublishPlace {
  let remote: String
  let rclone: Tool
  let memory: RcloneMemory
  /// Whether files carry their header fields with them, as in a bucket.
  let setsHeaders: Bool

  /// Both listed in one call; nothing of what they have in common is read.
  private static let listing = ["lsjson", "--recursive", "--files-only", "--no-mimetype"]
  /// The exit code for a folder that isn't there.
  private static let noFolder: Int32 = 3

  var words: String { rclone.redaction.redacted(remote) }

  // MARK: Planning

  func plan(_ outgoing: Outgoing) throws -> PublishPlan {
    let features = try self.features()
    let present = try list(features).files
    let known = features.hasQuickHashes ? [:] : try memory.read()
    var sending = outgoing.files.keys.filter { present[$0] == nil }
    var doubtful: [String] = []
    for (path, file) in outgoing.files {
      guard let there = present[path] else { continue }
      if there.size != file.size {
        sending.append(path)
      } else if let last = known[path], last.listed == there, !there.modified.isEmpty {
        if last.digest != file.digest { sending.append(path) }
      } else {
        doubtful.append(path)
      }
    }
    sending += try different(doubtful, outgoing, reading: !features.hasHashes)
    return PublishPlan(
      sending: sending, deleting: PublishPlan.superfluous(present.keys, in: outgoing), present: present.count)
  }

  private func features() throws -> RcloneFeatures {
    let outcome = try rclone.run(["backend", "features", "--", remote])
    guard outcome.code == 0 else {
      // Releases before 1.54 can't tell.
      if outcome.complained.contains("unknown command") { return RcloneFeatures() }
      throw rclone.fault("reach the target", outcome)
    }
    do {
      return try JSONDecoder().decode(RcloneFeatures.self, from: Data(outcome.output))
    } catch {
      return RcloneFeatures()
    }
  }

  private func list(_ features: RcloneFeatures) throws -> RcloneListing {
    let outcome = try rclone.run(
      Self.listing + (features.isModificationSlow ? ["--no-modtime"] : []) + ["--", remote])
    if outcome.code == Self.noFolder { return RcloneListing() }
    guard outcome.code == 0 else { throw rclone.fault("list the target", outcome) }
    return try RcloneListing(json: outcome.output)
  }

  /// Those of the paths whose bytes at the remote are not those here.
  ///
  /// - Parameter reading: whether they are fetched; else the host's own digests are asked for.
  private func different(_ paths: [String], _ outgoing: Outgoing, reading: Bool) throws -> [String] {
    guard !paths.isEmpty else { return [] }
    let outcome = try withList(of: paths) { list in
      try rclone.run(
        ["check", "--one-way", "--combined", "-", "--files-from-raw", list] + (reading ? ["--download"] : [])
          + ["--", outgoing.folder, remote])
    }
    // `= path` where they are the same; `*`, `+`, `-` and `!` say how they aren't.
    var same: Set<String> = []
    for line in String(decoding: outcome.output, as: UTF8.self).split(separator: "\n") where line.hasPrefix("= ") {
      same.insert(String(line.dropFirst(2)))
    }
    let different = paths.filter { !same.contains($0) }
    if same.isEmpty, outcome.output.isEmpty, outcome.code != 0 { throw rclone.fault("read the target", outcome) }
    return different
  }

  private func withList<Result>(of paths: [String], _ act: (String) throws -> Result) throws -> Result {
    let list = rclone.scratch + "/rclone.list"
    try FileSystem.write(Array(paths.sorted().map { $0 + "\n" }.joined().utf8), to: list)
    let result = try act(list)
    try FileSystem.remove(list)
    return result
  }

  // MARK: Sending

  func apply(_ plan: PublishPlan, _ outgoing: Outgoing) throws {
    try send(plan.assets, outgoing, ["Cache-Control: " + HostHeaders.kept])
    let asked = "Cache-Control: " + HostHeaders.asked
    let typed = plan.pages.filter { type(of: $0) != nil }
    try send(plan.pages.filter { type(of: $0) == nil }, outgoing, [asked])
    for type in Set(typed.compactMap(type)).sorted() {
      try send(typed.filter { self.type(of: $0) == type }, outgoing, [asked, "Content-Type: \(type); charset=utf-8"])
    }
    guard !plan.deletions.isEmpty else { return }
    _ = try withList(of: plan.deletions) { list in
      try rclone.must("delete at the target", ["delete", "--files-from-raw", list, "--", remote])
    }
    try removeEmptied(by: plan, outgoing)
  }

  /// The folders of which nothing is left, each with those inside it; what others put there stays.
  private func removeEmptied(by plan: PublishPlan, _ outgoing: Outgoing) throws {
    let kept = Set(FileSystem.parents(of: Array(outgoing.files.keys)))
    let emptied = Set(FileSystem.parents(of: plan.deletions)).subtracting(kept)
    let path = remote.hasSuffix("/") || remote.hasSuffix(":") ? remote : remote + "/"
    for folder in emptied.sorted() {
      let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) }
      guard parent.map({ !emptied.contains($0) }) ?? true else { continue }
      // Not all hosts have folders; what can't be removed is no fault.
      _ = try rclone.run(["rmdirs", "--", path + folder])
    }
  }

  /// - Parameter headers: set where the place keeps them with its files.
  private func send(_ paths: [String], _ outgoing: Outgoing, _ headers: [String]) throws {
    guard !paths.isEmpty else { return }
    _ = try withList(of: paths) { list in
      // With -v it says a word for each file, by which it notices when nobody listens any more.
      try rclone.must(
        "send to the target",
        ["copy", "--ignore-times", "--no-traverse", "-v", "--stats", "0", "--files-from-raw", list]
          + (setsHeaders ? headers.flatMap { ["--header-upload", $0] } : []) + ["--", outgoing.folder, remote])
    }
  }

  /// What buckets do not know by themselves.
  private func type(of path: String) -> String? {
    guard setsHeaders else { return nil }
    if path.hasSuffix(".md") { return HostHeaders.markdown }
    return path.hasSuffix("feed.xml") ? HostHeaders.feed : nil
  }

  // MARK: Reading back

  func differences(_ plan: PublishPlan, _ outgoing: Outgoing) throws -> [String] {
    let features = try self.features()
    let before = features.hasQuickHashes ? [:] : try memory.read()
    var wrong = Set(try different(plan.sent, outgoing, reading: true))
    let present = try list(features).files
    for (path, file) in outgoing.files where present[path]?.size != file.size { wrong.insert(path) }
    wrong.formUnion(plan.deletions.filter { present[$0] != nil })
    guard wrong.isEmpty else { return wrong.sorted() }
    if !features.hasQuickHashes {
      let kept = outgoing.files.compactMap { path, file in
        present[path].map { (path, RcloneMemory.File(listed: $0, digest: file.digest)) }
      }
      let files = Dictionary(kept) { $1 }
      if files != before { try memory.write(files) }
    }
    return []
  }
}
