extension LedgerFault {
  /// What is wrong, with what was found. Paths count from the folder `versions`.
  package var summary: String {
    switch self {
    case .entryAltered(let entry, let stated, let computed):
      "entry \(entry) was altered: it states the digest \(stated), its lines have \(computed)"
    case .chainBroken(0, let entry):
      "entry \(entry) is not the first of its chain: \"previous\" is not zero"
    case .chainBroken(let one, let other):
      "the chain is broken between entries \(one) and \(other): \"previous\" of \(other) is not the digest of \(one)"
    case .badName(let entry, let name): "entry \(entry): \(LedgerFault.quoted(name)) can't be a name in a ledger"
    case .emptyText(let entry, let key): "entry \(entry): \(key) says nothing"
    case .noText(let entry, let id): "entry \(entry): version \(id) has no text"
    case .otherDay(let entry, let id, let lastUpdated):
      "entry \(entry): version \(id) was last updated on another day, \(lastUpdated.text)"
    case .retroactive(let entry, let id):
      "entry \(entry): version \(id) applies from before its last_updated, and no reason is given"
    case .localeContradicted(let entry, let id, let locale):
      "entry \(entry): what is said of the locale \(locale) of version \(id) does not agree with its files"
    case .nothingRedacted(let entry, let id): "entry \(entry): nothing was redacted in version \(id)"
    case .versionExists(let entry, let id): "entry \(entry): there is a version \(id) already"
    case .versionUnknown(let entry, let id): "entry \(entry): there is no version \(id)"
    case .versionRetracted(let entry, let id): "entry \(entry): version \(id) was retracted"
    case .localeExists(let entry, let id, let locale): "entry \(entry): version \(id) has the locale \(locale) already"
    case .otherBefore(let entry, let id, let file, _, nil): "entry \(entry): there is no file \(id)/\(file) to redact"
    case .otherBefore(let entry, let id, let file, let was, let sealed?):
      "entry \(entry): \(id)/\(file) was redacted from \(was), but is sealed as \(sealed)"
    case .timeBackwards(let entry, let sealed, let before):
      "entry \(entry) was sealed at \(sealed), earlier than the entry before, at \(before)"
    case .otherPolicy(let entry, let policy): "entry \(entry), the last, was written for \(LedgerFault.quoted(policy))"
    case .fileDiffers(let id, let file, let sealed, let found):
      "\(id)/\(file) was altered: it is sealed as \(sealed), and now has \(found)"
    case .fileMissing(let id, let file): "\(id)/\(file) is missing: the ledger names it"
    case .fileExtra(let id, let file): "\(id)/\(file) is extra: no entry of the ledger names it"
    case .folderMissing(let id): "the folder \(id) is missing: the ledger names it"
    case .folderExtra(let id): "the folder \(id) is extra: no entry of the ledger names it"
    }
  }

  /// What to do about it.
  package var mend: String {
    switch self {
    case .entryAltered, .chainBroken: FormFault.restore
    case .badName: "Use ASCII letters, digits, - and _; a file's name also ends in a dot and lower-case letters."
    case .emptyText: "Write the reason in words."
    case .noText: "Freeze at least one text, <locale>.md."
    case .otherDay: "Name the version after the day of its last_updated."
    case .retroactive: "Give the reason (--retroactive), or a later effective date."
    case .localeContradicted: "Under --without name locales that lack, under --accept-stale locales that are there."
    case .nothingRedacted: "Name a passage that the frozen file holds."
    case .versionExists: "Use the next free id of that day, or another date."
    case .versionUnknown: "Name a version that the ledger holds."
    case .versionRetracted: "Name a version that was not retracted."
    case .localeExists: "To mend a translation, release a correction."
    case .otherBefore: "Restore the frozen file as it was sealed, then redact it again."
    case .timeBackwards: "Check the machine's clock; the order of the entries is what counts."
    case .otherPolicy:
      "If it was renamed, name the former name under redirect_from; if not, restore the policy's own ledger.yml."
    case .fileDiffers:
      "Restore it from version control; a new text is a new version, and an erasure is \"codicil redact\"."
    case .fileMissing, .folderMissing: "Restore it from version control or from the published records."
    case .fileExtra: "Remove it; a late translation joins by \"codicil release --add-locale\"."
    case .folderExtra: "Remove it; a version comes into being by \"codicil release\", or by \"codicil seal\"."
    }
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: QuotedText.bytes(of: text), as: UTF8.self)
  }
}
