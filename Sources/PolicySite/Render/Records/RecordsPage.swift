import Ledger
import Templates

/// The page for auditors: the entries of the ledger, and how to redo them.
struct RecordsPage {
  let context: PageContext
  let policy: EntitySite.PolicySite
  let sealed: SealedLedger

  func html() throws -> [UInt8] {
    let folder = policy.records(context.entity.id)
    let title = policy.history.shown?.text(for: context.locale)?.title.string ?? policy.id
    let heading = context.strings.plain(.recordsTitle, ["title": title])
    var page = PageContext.Page(
      folder: folder, title: "\(heading) – \(context.name)", description: heading, canonical: folder)
    page.isHidden = true
    page.banners = try PolicyEntries(context: context, folder: folder).banners()
    page.feeds = context.feeds(of: policy)
    var fields = try context.common(page)
    fields += [
      ("title", .string(heading)), ("entries", .list(try sealed.ledger.entries.map { try value($0, folder) })),
      ("ledger", .string("ledger.yml")), ("sums", .string("SHA256SUMS")),
      (
        "home",
        .string(context.links.link(from: folder, to: policy.folder(context.entity.id, context.locale)))
      ),
      ("head_digest", .string(sealed.ledger.head?.hex)), ("chain_recipe", .string(AuditRecipe.chain)),
      ("files_recipe", .string(AuditRecipe.files)), ("cover_recipe", .string(AuditRecipe.cover)),
    ]
    return try context.render(.records, fields)
  }

  private func value(_ entry: LedgerEntry, _ folder: [String]) throws -> Value {
    let shown = policy.history.versions.first { $0.version.id == entry.act.version }?.version
    let text = shown.flatMap { $0.text(for: context.locale) == nil ? nil : $0 }
    return try context.schema.record(
      "ledger_entry",
      [
        "number": .string(String(entry.number)), "act": .string(entry.act.word),
        "act_label": .string(context.strings.text(label(entry.act))),
        "version": .string(entry.act.version?.description),
        "href": .string(
          text.map {
            context.links.link(
              from: folder, to: policy.folder(context.entity.id, context.locale) + ["versions", $0.address])
          }),
        "sealed": .markup(
          Array("<time datetime=\"\(entry.sealed)\">".utf8) + Escape.html(entry.sealed.description)
            + Array("</time>".utf8)), "digest": .string(entry.digest.hex), "policy": .string(entry.policy),
      ])
  }

  private func label(_ act: LedgerAct) -> Strings.Key {
    switch act {
    case .released: .actReleased
    case .adopted: .actAdopted
    case .corrected: .actCorrected
    case .localeAdded: .actLocaleAdded
    case .withdrawn: .actWithdrawn
    case .retracted: .actRetracted
    case .redacted: .actRedacted
    }
  }
}
