/// Puts pages that lead on, and the files that programs fetch, at the former addresses of an entity's policies.
struct MovedPages {
  let owner: EntitySite
  let context: (LocaleTag) -> PageContext?

  /// - Parameter outputs: all real files of the entity; takes up the others.
  func add(to outputs: inout Outputs, _ diagnostics: inout Diagnostics) throws {
    let real = outputs.files
    var taken: [String: Move] = [:]
    var refused: Set<Place> = []
    for move in MovePlanner(owner: owner).moves(&diagnostics) where !refused.contains(move.place) {
      let key = move.page.lowercased()
      let isTaken: Bool
      if let other = taken[key] {
        isTaken = other.to != move.to && other.ground == move.ground && move.ground != .presumed
        if isTaken { refuse(move, "\(other.owner) was", &diagnostics) }
      } else if let claimant = outputs.claimant(of: move.page) {
        isTaken = move.ground != .presumed
        if isTaken { refuse(move, "\(claimant) is", &diagnostics) }
      } else {
        isTaken = false
        taken[key] = move
        try add(move, real, to: &outputs, &diagnostics)
      }
      // One entry of `redirect_from` has one fault, however many addresses it stands for.
      if isTaken, move.ground == .declared { refused.insert(move.place) }
    }
  }

  private func add(
    _ move: Move, _ real: [(path: String, bytes: [UInt8])], to outputs: inout Outputs,
    _ diagnostics: inout Diagnostics
  ) throws {
    let claimant = "the redirect to \(move.owner)"
    guard move.reach == .folder else {
      let redirect = Redirect(page: move.page, target: move.to)
      let page = try page(move.folder, move.to, move.locale)
      return outputs.add(redirect, page, by: claimant, at: move.place, &diagnostics)
    }
    let prefix = move.to.joined(separator: "/") + "/"
    for (path, bytes) in real where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count).split(separator: "/").map(String.init)
      let address = (move.from + rest).joined(separator: "/")
      guard rest.last == Redirect.index else {
        outputs.add(address, bytes, by: claimant, at: move.place, &diagnostics)
        continue
      }
      let redirect = Redirect(page: address, target: move.to + rest.dropLast())
      let page = try page(move.from + rest.dropLast(), redirect.target, move.locale)
      outputs.add(redirect, page, by: claimant, at: move.place, &diagnostics)
    }
  }

  private func page(_ folder: [String], _ target: [String], _ locale: LocaleTag) throws -> [UInt8] {
    guard let context = context(locale) else { return [] }
    return try MovedPage(context: context, folder: folder, target: target).html()
  }

  private func refuse(_ move: Move, _ other: String, _ diagnostics: inout Diagnostics) {
    let address = Redirect(page: move.page, target: []).from
    diagnostics.add(
      "address-taken", at: move.place, "\(move.owner) was at \(address), where \(other) too",
      mend: move.ground == .declared
        ? "remove the entry, or give the other another address"
        : "give the other another `slug`; if both are former, say whose it stays by `redirect_from` in policy.yml")
  }
}
