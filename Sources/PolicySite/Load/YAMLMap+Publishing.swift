import Templates

/// What site.yml says of where and how the site is published.
extension YAMLMap {
  private static let hostFiles = "host_files"
  private static let kinds = ["folder", "rclone", "git"]

  // MARK: Host files

  /// `host_files`: a list of hosts, or a mapping with `hosts` and `hsts`; nil if it isn't there.
  func hosting(_ diagnostics: inout Diagnostics) -> HostSettings? {
    guard has(Self.hostFiles) else { return nil }
    guard isMap(Self.hostFiles) else { return HostSettings(hosts: hosts(Self.hostFiles, &diagnostics)) }
    guard let map = map(Self.hostFiles, &diagnostics) else { return nil }
    map.refuseOthers(than: ["hosts", "hsts"], in: "`\(Self.hostFiles)`", &diagnostics)
    map.require("hosts", in: "`\(Self.hostFiles)`", &diagnostics)
    return HostSettings(hosts: map.hosts("hosts", &diagnostics), hsts: map.number("hsts", &diagnostics))
  }

  private func hosts(_ key: String, _ diagnostics: inout Diagnostics) -> [HostKind] {
    var hosts: [HostKind] = []
    let known = HostKind.allCases.map(\.rawValue)
    for (text, place) in texts(key, &diagnostics) ?? [] {
      guard let host = HostKind(rawValue: text) else {
        diagnostics.add(
          "unknown-value", at: place, "`\(text)` is not a host that codicil writes files for",
          mend: NearestName.mend(text, in: known, kind: "host"))
        continue
      }
      if hosts.contains(host) {
        diagnostics.add("duplicate-value", at: place, "`\(text)` stands here twice", mend: "remove one of them")
      } else {
        hosts.append(host)
      }
    }
    return hosts
  }

  // MARK: Targets

  /// `targets`: a mapping from name to place.
  func targets(_ diagnostics: inout Diagnostics) -> [PublishTarget] {
    guard let map = map("targets", &diagnostics) else { return [] }
    return map.keys.compactMap { name in
      guard Identifier.isValid(name) else {
        diagnostics.add(
          "impossible-value", at: map.place(of: name), "`\(name)` is not a name that a target can have",
          mend: "write lower-case letters, digits and hyphens")
        return nil
      }
      return map.map(name, &diagnostics)?.target(name, &diagnostics)
    }
  }

  private func target(_ name: String, _ diagnostics: inout Diagnostics) -> PublishTarget? {
    guard refuseCredentials(of: name, &diagnostics) else { return nil }
    refuseOthers(than: Self.kinds + ["entities", Self.hostFiles], in: "a target", &diagnostics)
    let given = Self.kinds.filter(has)
    guard given.count == 1 else {
      let what = given.isEmpty ? "no place" : "more than one place: \(given.joined(separator: ", "))"
      diagnostics.add(
        "target-place", at: place, "the target `\(name)` has \(what)",
        mend: "give it one of `folder: …`, `rclone: remote:path`, `git: {remote: …, branch: …}`")
      return nil
    }
    guard let destination = destination(of: name, &diagnostics) else { return nil }
    return PublishTarget(
      name: name, destination: destination, entities: entityIDs(&diagnostics), hosting: hosting(&diagnostics),
      place: place)
  }

  /// A credential is told without the line on which it stands, which messages may quote.
  private func refuseCredentials(of target: String, _ diagnostics: inout Diagnostics) -> Bool {
    guard let key = keys.first(where: { !Self.kinds.contains($0) && Credential.isNamed(by: $0) }) else { return true }
    tellCredential("`\(key)`", of: target, &diagnostics)
    return false
  }

  private func tellCredential(_ what: String, of target: String, _ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "credential", at: Place(file: file), "the target `\(target)` holds a credential: \(what)",
      mend:
        "take it out, and change it, for files like this one are kept for good; give it in the environment or in the "
        + "configuration of rclone or git")
  }

  private func entityIDs(_ diagnostics: inout Diagnostics) -> [String] {
    var ids: [String] = []
    for (text, place) in texts("entities", &diagnostics) ?? [] where text != "all" {
      if ids.contains(text) {
        diagnostics.add("duplicate-value", at: place, "`\(text)` stands here twice", mend: "remove one of them")
      } else {
        ids.append(text)
      }
    }
    return ids
  }

  private func destination(of target: String, _ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    if has("folder") { return folder(of: target, &diagnostics) }
    if has("git") { return git(of: target, &diagnostics) }
    guard let text = text("rclone", &diagnostics) else { return nil }
    do throws(RemotePath.Fault) {
      return .rclone(try RemotePath(text).text)
    } catch {
      tell(error, of: target, &diagnostics)
      return nil
    }
  }

  /// Without the text and its line: what can't be read may hold anything.
  private func tell(_ fault: RemotePath.Fault, of target: String, _ diagnostics: inout Diagnostics) {
    switch fault {
    case .credential(let what): tellCredential(what, of: target, &diagnostics)
    case .setting(let key):
      diagnostics.add(
        "target-setting", at: Place(file: file), "the target `\(target)` sets `\(key)` of an rclone remote",
        mend: "set it in rclone's own configuration (`rclone config`) or in the environment, and name that remote here")
    case .form:
      diagnostics.add(
        "impossible-value", at: Place(file: file), "`rclone` of the target `\(target)` is not a remote with a path",
        mend: "write `remote:path`, with a remote that `rclone listremotes` knows; for a folder here write `folder:`")
    }
  }

  private func folder(of target: String, _ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    guard let path = text("folder", &diagnostics) else { return nil }
    if let found = Credential.found(inAddress: path) {
      tellCredential(found, of: target, &diagnostics)
      return nil
    }
    guard !path.contains("://"), !path.hasPrefix("~") else {
      diagnostics.add(
        "impossible-value", at: place(of: "folder"), "`folder` is `\(path)`, which is not the path of a folder",
        mend: "write a path, absolute or from the folder that holds content/; for a place elsewhere write `rclone:`")
      return nil
    }
    return .folder(path)
  }

  private func git(of target: String, _ diagnostics: inout Diagnostics) -> PublishTarget.Destination? {
    guard let map = map("git", &diagnostics), map.refuseCredentials(of: target, &diagnostics) else { return nil }
    map.refuseOthers(than: ["remote", "branch"], in: "`git`", &diagnostics)
    for key in ["remote", "branch"] { map.require(key, in: "`git`", &diagnostics) }
    guard let remote = map.text("remote", &diagnostics), let branch = map.text("branch", &diagnostics) else {
      return nil
    }
    if let found = Credential.found(inAddress: remote) {
      tellCredential(found, of: target, &diagnostics)
      return nil
    }
    // `ext::` runs a program, and `-` would be an option.
    guard !remote.hasPrefix("-"), !remote.contains("::") else {
      diagnostics.add(
        "impossible-value", at: map.place(of: "remote"),
        "`remote` is `\(remote)`, which is not the address of a repository",
        mend:
          "write an address such as `git@example.org:acme/policies.git`, a path, or the name of a remote such as `origin`"
      )
      return nil
    }
    guard Self.isBranch(branch) else {
      diagnostics.add(
        "impossible-value", at: map.place(of: "branch"), "`branch` is `\(branch)`, which is not the name of a branch",
        mend: "write a name such as `gh-pages`")
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
