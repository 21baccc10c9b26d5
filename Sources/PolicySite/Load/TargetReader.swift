/// Reads one entry of `targets`.
///
/// What may hold a credential is told without its line, which reports quote; and before anything else of the entry is.
struct TargetReader {
  let name: String
  let map: YAMLMap

  private static let places = [TargetKeys.folder.name, TargetKeys.rclone.name, TargetKeys.git.name]

  /// Nil, with the faults told, if it can't serve.
  func target(_ diagnostics: inout Diagnostics) -> PublishTarget? {
    if let found = credential() {
      diagnostics.add(
        "credential", at: Place(file: map.file), "the target `\(name)` holds a credential: \(found)",
        mend:
          "take it out, and change it, for files like this one are kept for good; give it in the environment or in the "
          + "configuration of rclone or git")
      return nil
    }
    map.check(TargetKeys.all, &diagnostics)
    let given = Self.places.filter(map.has)
    guard given.count == 1 else {
      let what = given.isEmpty ? "no place" : "more than one place: \(given.joined(separator: ", "))"
      diagnostics.add(
        "target-place", at: map.place, "the target `\(name)` has \(what)",
        mend: "give it one of `folder: …`, `rclone: remote:path`, `git: {remote: …, branch: …}`")
      return nil
    }
    guard let destination = folder(&diagnostics) ?? remote(&diagnostics) ?? branch(&diagnostics) else { return nil }
    return PublishTarget(
      name: name, destination: destination, entities: map.read(TargetKeys.entities, &diagnostics) ?? [],
      hosting: map.read(TargetKeys.hostFiles, &diagnostics), place: map.place)
  }

  // MARK: Credentials

  /// What of the entry is one, in words that don't repeat it.
  private func credential() -> String? {
    var untold = Diagnostics()
    let branch = map.isMap(TargetKeys.git.name) ? map.map(TargetKeys.git.name, &untold) : nil
    for key in map.keys + (branch?.keys ?? [])
    where !Self.places.contains(key) && !TargetKeys.all.names.contains(key) && Credential.isNamed(by: key) {
      return "`\(key)`"
    }
    if let remote = text(map, TargetKeys.rclone.name) {
      do throws(RemotePath.Fault) { _ = try RemotePath(remote) } catch {
        if case .credential(let what) = error { return what }
      }
    }
    let addresses = [text(map, TargetKeys.folder.name), branch.flatMap { text($0, BranchKeys.remote.name) }]
    return addresses.compactMap { $0 }.lazy.compactMap(Credential.found).first
  }

  private func text(_ map: YAMLMap, _ key: String) -> String? {
    var untold = Diagnostics()
    return map.text(key, &untold)
  }

  // MARK: Places

  private func folder(_ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    guard let path = map.read(TargetKeys.folder, &diagnostics) else { return nil }
    guard !path.contains("://"), !path.hasPrefix("~") else {
      diagnostics.add(
        "impossible-value", at: map.place(of: TargetKeys.folder),
        "`folder` is `\(path)`, which is not the path of a folder",
        mend: "write a path, absolute or from the folder that holds content/; for a place elsewhere write `rclone:`")
      return nil
    }
    return .folder(path)
  }

  private func remote(_ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    guard let text = map.read(TargetKeys.rclone, &diagnostics) else { return nil }
    do throws(RemotePath.Fault) {
      return .rclone(try RemotePath(text).text)
    } catch {
      tell(error, &diagnostics)
      return nil
    }
  }

  /// Without the text and its line: what can't be read may hold anything.
  private func tell(_ fault: RemotePath.Fault, _ diagnostics: inout Diagnostics) {
    switch fault {
    case .setting(let key):
      diagnostics.add(
        "target-setting", at: Place(file: map.file), "the target `\(name)` sets `\(key)` of an rclone remote",
        mend: "set it in rclone's own configuration (`rclone config`) or in the environment, and name that remote here")
    case .form, .credential:
      diagnostics.add(
        "impossible-value", at: Place(file: map.file), "`rclone` of the target `\(name)` is not a remote with a path",
        mend: "write `remote:path`, with a remote that `rclone listremotes` knows; for a folder here write `folder:`")
    }
  }

  private func branch(_ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    guard let git = map.read(TargetKeys.git, &diagnostics) else { return nil }
    git.check(BranchKeys.all, &diagnostics)
    guard let remote = git.read(BranchKeys.remote, &diagnostics), let branch = git.read(BranchKeys.branch, &diagnostics)
    else { return nil }
    // `ext::` runs a program, and `-` would be an option.
    guard !remote.hasPrefix("-"), !remote.contains("::") else {
      diagnostics.add(
        "impossible-value", at: git.place(of: BranchKeys.remote),
        "`remote` is `\(remote)`, which is not the address of a repository",
        mend:
          "write an address such as `git@example.org:acme/policies.git`, a path, or the name of a remote such as `origin`"
      )
      return nil
    }
    guard Self.isBranch(branch) else {
      diagnostics.add(
        "impossible-value", at: git.place(of: BranchKeys.branch),
        "`branch` is `\(branch)`, which is not the name of a branch", mend: "write a name such as `gh-pages`")
      return nil
    }
    return .git(remote: remote, branch: branch)
  }

  /// As far as git's own rules (git-check-ref-format) are rules of names: letters, digits, `-`, `_`, `.` and single slashes.
  private static func isBranch(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.first != "-" && part.first != "." && !part.hasSuffix(".") && !part.hasSuffix(".lock")
        && !part.contains("..")
        && part.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0) }
    }
  }
}
