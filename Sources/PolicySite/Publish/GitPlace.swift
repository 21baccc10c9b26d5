/// A branch of a git repository, from which a host serves its pages: one commit for each run, on top of the one before.
struct GitPlace: PublishPlace {
  let target: String
  let remote: String
  let branch: String
  let root: String
  let git: Tool

  private var ref: String { "refs/heads/" + branch }

  var words: String { "branch \(branch) of \(git.redaction.redacted(remote))" }

  // MARK: Planning

  func plan(_ outgoing: Outgoing) throws -> PublishPlan {
    let present = try tree(of: tip())
    let ids = try blobs(outgoing.files.keys.sorted(), outgoing)
    return PublishPlan(
      sending: ids.filter { present[$0.key] != $0.value }.keys,
      deleting: PublishPlan.superfluous(present.keys, in: outgoing), present: present.count)
  }

  /// The commit at the branch's end, fetched; nil if there is no such branch yet.
  private func tip() throws -> String? {
    let found = try run(["ls-remote", "--", remote, ref])
    guard found.code == 0 else { throw git.fault("reach the target", found) }
    guard let id = String(decoding: found.output, as: UTF8.self).split(separator: "\t").first.map(String.init) else {
      return nil
    }
    let home = try home()
    let isShallow = try String(
      decoding: must("look at its repository", ["rev-parse", "--is-shallow-repository"]), as: UTF8.self
    )
    .hasPrefix("true")
    _ = try must(
      "fetch the branch",
      ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"]
        + (isShallow || home.isOwn ? ["--depth=1"] : []) + ["--", remote, "+\(ref):refs/codicil/\(target)"])
    return id
  }

  /// Paths with the ids of their blobs.
  private func tree(of commit: String?) throws -> [String: String] {
    guard let commit else { return [:] }
    var files: [String: String] = [:]
    let listed = try must("list the branch", ["ls-tree", "-r", "-z", "--full-tree", commit])
    for entry in listed.split(separator: 0) {
      let line = String(decoding: entry, as: UTF8.self)
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let fields = line[..<tab].split(separator: " ")
      // A file that may be run, or a link, is not as we would send it.
      let id = fields.count == 3 && fields[0] == "100644" ? String(fields[2]) : ""
      files[String(line[line.index(after: tab)...])] = id
    }
    return files
  }

  /// The ids that git gives to files; no filter of attributes or line ends touches their bytes.
  ///
  /// - Parameter writes: whether they are taken into the repository.
  private func blobs(_ paths: [String], _ outgoing: Outgoing, writes: Bool = false) throws -> [String: String] {
    guard !paths.isEmpty else { return [:] }
    let folder = FileSystem.resolved(outgoing.folder) ?? outgoing.folder
    let output = try must(
      "read the files", ["hash-object", "--no-filters", "--stdin-paths"] + (writes ? ["-w"] : []),
      input: Array(paths.map { "\(folder)/\($0)\n" }.joined().utf8))
    let ids = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    return Dictionary(zip(paths, ids)) { $1 }
  }

  // MARK: Sending

  func apply(_ plan: PublishPlan, _ outgoing: Outgoing) throws {
    let parent = try tip()
    let ids = try blobs(plan.sent, outgoing, writes: true)
    let index = git.scratch + "/git.index"
    try FileSystem.remove(index)
    let own = ["GIT_INDEX_FILE": try home().scratch + "/git.index"]
    _ = try must("read the branch", ["read-tree"] + [parent ?? "--empty"], environment: own)
    let none = String(repeating: "0", count: (ids.values.first ?? parent)?.utf8.count ?? 40)
    // Deletions first: a folder may stand where a file is to be.
    let lines =
      plan.deletions.map { "0 \(none)\t\($0)\0" }
      + ids.sorted { $0.key < $1.key }.map { "100644 \($0.value)\t\($0.key)\0" }
    _ = try must(
      "take up the files", ["update-index", "-z", "--index-info"], input: Array(lines.joined().utf8), environment: own)
    let tree = try line(must("write the tree", ["write-tree"], environment: own))
    try FileSystem.remove(index)
    let message = "Publish \(target): \(plan.sent.count) sent, \(plan.deletions.count) deleted"
    let made = try run(["commit-tree", tree] + (parent.map { ["-p", $0] } ?? []) + ["-m", message])
    guard made.code == 0 else {
      throw MachineFault(
        "git could not commit: \(made.lastWords). It needs to know who commits: git config user.name and user.email, or "
          + "GIT_AUTHOR_NAME and the like in the environment")
    }
    // Not forced: what somebody else published meanwhile is refused, and the next run takes it up.
    _ = try must(
      "push to the target", ["push", "--quiet", "--no-verify", "--", remote, "\(line(made.output)):\(ref)"])
  }

  private func line(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  // MARK: Reading back

  /// A commit's id stands for each byte below it: the branch is read anew, and its tree compared.
  func differences(_ plan: PublishPlan, _ outgoing: Outgoing) throws -> [String] {
    let present = try tree(of: tip())
    let ids = try blobs(outgoing.files.keys.sorted(), outgoing)
    return (ids.filter { present[$0.key] != $0.value }.keys + plan.deletions.filter { present[$0] != nil }).sorted()
  }

  // MARK: The repository in which commits are made

  /// That of the content, whose configuration may hold what is needed to push; else one beside it.
  private func home() throws -> (arguments: [String], scratch: String, isOwn: Bool) {
    guard let scratch = FileSystem.resolved(git.scratch) else { throw MachineFault("can't read \(git.scratch)") }
    if try git.run(["-C", root, "rev-parse", "--git-dir"]).code == 0 { return (["-C", root], scratch, false) }
    let folder = scratch + "/repository.git"
    if try !FileSystem.isFolder(folder) {
      _ = try git.must("make a repository", ["init", "--quiet", "--bare", "--", folder])
    }
    return (["-C", root, "--git-dir", folder], scratch, true)
  }

  private func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws
    -> Tool.Outcome
  {
    try git.run(
      home().arguments + arguments, input: input,
      environment: environment.merging(["GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1"]) { $1 })
  }

  private func must(_ act: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:])
    throws
    -> [UInt8]
  {
    let outcome = try run(arguments, input: input, environment: environment)
    guard outcome.code == 0 else { throw git.fault(act, outcome) }
    return outcome.output
  }
}
