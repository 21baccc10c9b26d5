import Templates

/// The keys of `host_files`, where it is more than a list of hosts.
enum HostFilesKeys {
  static let hosts = Key("hosts", .hosts, isRequired: true, "The hosts for which files are written.")
  static let hsts = Key(
    "hsts", .number,
    "Seconds for which browsers are to ask for https only (Strict-Transport-Security); not said if it is left out.")

  static let all = KeyList([hosts, hsts])
}

extension Form where Value == HostSettings {
  /// A list of hosts, or a mapping.
  static var hostFiles: Form {
    Form(JSONSchema.anyOf([Form<[HostKind]>.hosts.schema, HostFilesKeys.all.schema])) { map, key, diagnostics in
      guard map.isMap(key) else {
        return Form<[HostKind]>.hosts.read(map, key, &diagnostics).map { HostSettings(hosts: $0) }
      }
      guard let inner = map.map(key, &diagnostics) else { return nil }
      inner.check(HostFilesKeys.all, as: "`\(key)`", &diagnostics)
      return HostSettings(
        hosts: inner.read(HostFilesKeys.hosts, &diagnostics) ?? [], hsts: inner.read(HostFilesKeys.hsts, &diagnostics))
    }
  }
}

extension Form where Value == [HostKind] {
  /// At least one, none twice.
  static var hosts: Form {
    let known = HostKind.allCases.map(\.rawValue)
    return Form(JSONSchema.list(of: JSONSchema.choice(known))) { map, key, diagnostics in
      var hosts: [HostKind] = []
      for (text, place) in map.texts(key, &diagnostics) ?? [] {
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
  }
}
