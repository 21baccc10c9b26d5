/// The keys of a `policy.yml`.
enum PolicyKeys {
  static let numbering = Key<PolicySettings.Numbering>(
    "numbering", .choice,
    "The numbers of sections, which are computed and never typed: `none`; `decimal` (1, 1.1, 1.1.1); `legal` (I., A., 1.)."
  )
  static let layout = Key<PolicySettings.Layout>(
    "layout", .choice, "`accordion` folds each top-level section under its heading; `flat` if it is left out.")
  static let sourceLocale = Key(
    "source_locale", .locale, "The language that is written first; that of the entity if it is left out.")
  static let laws = Key("laws", .ids, "The laws that this policy is under, instead of the entity's.")
  static let kind = Key(
    "kind", .newID("privacy"),
    "What the policy is to the laws, such as `privacy` or `legal-notice`; its id if it is left out.")
  static let withoutDuties = Key(
    "without_duties", .reasons,
    "Duties of laws that are not looked for in this policy, each with its reason, such as `gdpr-13-1-f: No data leave the country`."
  )
  static let noticeDays = Key(
    "notice_days", .number,
    "The days between release, or the update if that is later, and the day from which a substantive change applies. `codicil release` refuses less."
  )
  static let reviewMonths = Key(
    "review_months", .number, "After how many months the policy is due to be read again.")
  static let redirectFrom = Key(
    "redirect_from", .formerAddresses,
    "Where this policy stood before: former ids, and addresses below the entity's folder, such as `fr/ancienne-page`.")
  static let replaces = Key("replaces", .ids, "The policies of the same entity whose place this one took.")
  static let replacedBy = Key("replaced_by", .ids, "The policies of the same entity that took this one's place.")
  static let checks = Key(
    "checks", .checks, "Levels of checks by their ids, for this policy: `off`, `note`, `warning` or `error`.")

  static let all = KeyList(
    of: "policy.yml",
    [
      kind, numbering, layout, sourceLocale, laws, withoutDuties, noticeDays, reviewMonths, redirectFrom, replaces,
      replacedBy, checks,
    ])
}
