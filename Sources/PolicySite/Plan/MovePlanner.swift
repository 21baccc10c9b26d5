/// Decides which former addresses of an entity's policies lead to which of today's.
struct MovePlanner {
  let owner: EntitySite

  /// The strongest ground first: the others yield to it.
  func moves(_ diagnostics: inout Diagnostics) -> [Move] {
    let shown = owner.policies.filter { $0.history.shown != nil }
    let former = shown.flatMap(formerSlugs)
    return shown.flatMap { declared($0, &diagnostics) } + former.filter { $0.ground == .slug }
      + former.filter { $0.ground == .presumed }
  }

  private func declared(_ policy: EntitySite.PolicySite, _ diagnostics: inout Diagnostics) -> [Move] {
    policy.redirectFrom.flatMap { address -> [Move] in
      switch address {
      case .policy(let former): return moves(of: policy, from: former, &diagnostics)
      case .path(let path, let place):
        guard let move = move(of: policy, from: path, place, &diagnostics) else { return [] }
        return [move]
      }
    }
  }

  /// The former id's address in every locale, and its records.
  private func moves(
    of policy: EntitySite.PolicySite, from former: FormerID, _ diagnostics: inout Diagnostics
  ) -> [Move] {
    guard former.id != policy.id else {
      tellSelf("`\(former.id)` is the policy's own id", former.place, &diagnostics)
      return []
    }
    var moves = owner.locales.map { locale in
      move(policy, from: [locale.description, former.id], to: locale, .declared, former.place)
    }
    // A text may go on to use the former id as its slug.
    moves.removeAll { $0.from == $0.to }
    let records = ["records", former.id]
    moves.append(
      Move(
        from: [owner.entity.id] + records, to: [owner.entity.id, "records", policy.id], reach: .folder,
        locale: owner.entity.sourceLocale, owner: "the records of \(name(policy))", ground: .declared,
        place: former.place))
    return moves
  }

  private func move(
    of policy: EntitySite.PolicySite, from path: [String], _ place: Place, _ diagnostics: inout Diagnostics
  ) -> Move? {
    let own = owner.locales.first { $0.description == path[0] }
    let source = owner.locales.contains(policy.sourceLocale) ? policy.sourceLocale : owner.entity.sourceLocale
    var move = move(policy, from: path, to: own ?? source, .declared, place)
    // Only an address such as a slug gives can have had the other files below it.
    if own == nil || path.count != 2 || move.namesFile { move.reach = .page }
    guard move.page.lowercased() != (move.to + ["index.html"]).joined(separator: "/").lowercased() else {
      tellSelf("`\(path.joined(separator: "/"))` is the policy's own address", place, &diagnostics)
      return nil
    }
    return move
  }

  private func formerSlugs(_ policy: EntitySite.PolicySite) -> [Move] {
    owner.locales.flatMap { locale in
      (policy.formerSlugs[locale] ?? []).map { former in
        move(
          policy, from: [locale.description, former.slug], to: locale, former.isWritten ? .slug : .presumed,
          former.place)
      }
    }
  }

  private func move(
    _ policy: EntitySite.PolicySite, from path: [String], to locale: LocaleTag, _ ground: Move.Ground, _ place: Place
  ) -> Move {
    Move(
      from: [owner.entity.id] + path, to: policy.folder(owner.entity.id, locale), reach: .folder, locale: locale,
      owner: "\(name(policy)) in \(locale)", ground: ground, place: place)
  }

  private func name(_ policy: EntitySite.PolicySite) -> String { "\(owner.entity.id)/\(policy.id)" }

  private func tellSelf(_ message: String, _ place: Place, _ diagnostics: inout Diagnostics) {
    diagnostics.add(
      "redirect-to-itself", at: place, "\(message): a page can't redirect to itself", mend: "remove the entry")
  }
}
