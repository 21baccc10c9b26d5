/// The faults that always stop a command, each with what it means: for `codicil check --explain` and docs/checks.md.
///
/// A test holds this against the ids that the code tells.
package enum FaultList {
  /// Faults of one part of the content, or of one command.
  package struct Group: Sendable {
    package let title: String
    /// By id, in the order of the alphabet.
    package let faults: [(id: String, meaning: String)]
  }

  package static let groups = [
    Group(title: "Files and keys", faults: files), Group(title: "Texts", faults: texts),
    Group(title: "Variables and templates", faults: templates), Group(title: "Themes", faults: themes),
    Group(title: "Versions and ledgers", faults: versions), Group(title: "Acts that are refused", faults: refusals),
  ]

  package static let all = Dictionary(uniqueKeysWithValues: groups.flatMap(\.faults).map { ($0.id, $0.meaning) })

  private static let files = [
    ("broken-link", "A link of the file system leads to nothing."),
    (
      "credential",
      "A target holds a password or a token. They belong into the environment, never into files like this."
    ),
    ("duplicate-duty", "Two duties of content/laws/ have one id, so that texts and exceptions can't name the second."),
    ("duplicate-value", "A list has the same value twice."),
    ("empty-value", "A key has nothing behind it. Give it a value or remove it."),
    (
      "exception-without-reason",
      "An `allow` comment gives no reason. An exception is a decision, and who reads it later must know why it was made."
    ),
    ("file-too-large", "A file has more than 256 MB. What is read is held in memory."),
    ("impossible-locale", "A key that should be a language tag of BCP 47 (`fr`, `en-GB`) is none."),
    ("impossible-value", "A value has not the form that its key asks for: a date, an address, a language tag."),
    ("invalid-utf8", "A file is not UTF-8. Save it as such; it is probably Windows-1252 or ISO 8859-1."),
    ("link-outside", "A link of the file system leads out of content/ or themes/. What lies there is never read."),
    (
      "misplaced-file",
      "A file or folder stands where none of its name belongs. docs/content.md shows what belongs where."
    ),
    ("missing-file", "A file that is needed is not there."),
    ("missing-key", "A YAML file or front matter lacks a key that is required."),
    ("no-entity", "content/entities/ has no entity, so that a build would empty the site."),
    ("not-a-file", "A folder, a pipe, a socket or a device stands where a file belongs."),
    ("not-a-folder", "Something else stands where a folder belongs."),
    ("target-place", "A target of `publish` names no place, or more than one."),
    (
      "target-setting",
      "A target sets something of an rclone remote that may be secret, or run a program. It belongs into rclone's configuration."
    ),
    ("unknown-check", "A level or an exception names a check that there isn't. `codicil check --list` names them all."),
    ("unknown-entity", "A target names an entity that content/entities/ has not."),
    ("unknown-field", "A law names a fact that the card of a page never tells."),
    ("unknown-key", "A key is not known. Keys are never ignored, for a misspelt one would do nothing in silence."),
    ("unknown-law", "A law is named that content/laws/ has not."),
    ("unknown-locale", "A locale is named that the site, or the entity, does not list."),
    ("unknown-party", "A party is named that content/parties/ has not."),
    ("unknown-phrase", "A list of phrases takes one out that is not looked for."),
    ("unknown-policy", "`replaces` or `replaced_by` names a policy that the entity has not."),
    ("unknown-theme", "A theme is named that themes/ has not."),
    ("unknown-value", "A value is not one of the words that its key takes."),
    ("yaml", "A file is not YAML. The message says what the parser expected."),
    ("yaml-too-deep", "A YAML file nests deeper than any content needs."),
    ("yaml-too-large", "A YAML file is larger than any content needs, once its aliases are written out."),
    ("yaml-type", "A value has the wrong kind: a list where a map belongs, a text where a number does."),
  ]

  private static let texts = [
    (
      "contradiction",
      "Two places that must agree say different things, such as a date in a translation and in its source."
    ),
    ("duplicate-id", "Two sections of one text have the same id, so that a link to it leads to the first alone."),
    ("effective-before-update", "A text applies from a day before its update, and no reason for it is given."),
    (
      "front-matter-form",
      "Front matter is written so that Codicil can't change single keys of it. Put each key on lines of its own."
    ),
    ("heading-attributes", "Attributes behind a heading can't be read. They are written `{#id key=\"value\"}`."),
    (
      "inexpressible-value",
      "No Markdown can say a value where it stands. Move the variable out of the code span or link target."
    ),
    (
      "missing-front-matter",
      "A text has no front matter: lines between two `---` at its head, with at least a `title`."
    ),
    ("missing-source", "A policy has translations, but no text in its source locale."),
    ("nested-too-deeply", "Quotes, lists or marks nest deeper than any reader could follow."),
    ("orphan-locale", "A text is written in a locale that its entity does not list."),
    (
      "raw-html",
      "A text has HTML. Codicil passes none through: write it in Markdown, or `\\<` for the character itself."
    ),
    (
      "unsafe-link",
      "A link could run code or open a file. Links lead to https:, http:, mailto:, tel:, or within the site."
    ),
  ]

  private static let templates = [
    ("asks-elsewhere", "A template names a file where a browser may ask another site for it."),
    ("broken-markup", "A template's HTML is broken where a value stands."),
    ("delimiter-tag", "`{{=…=}}` is not supported: delimiters are always `{{` and `}}`."),
    ("duplicate-block", "A template gives the same block twice."),
    ("duplicate-template", "Two templates have one name."),
    ("endless-inclusion", "A clause or template includes itself, directly or by way of others."),
    ("included-too-deep", "Clauses or templates include each other too deeply."),
    ("malformed-tag", "A tag can't be read."),
    ("markup-needs-braces", "A value that is HTML is written with three braces, `{{{…}}}`."),
    ("misplaced-tag", "A tag stands where none of its kind may."),
    (
      "missing-value",
      "A text prints a value that the entity does not have. Give it, or ask first: `{{#name}}…{{/name}}`."
    ),
    ("nested-too-deep", "Sections nest too deeply."),
    ("not-printable", "A name stands for a record or a list, which can't be printed as such."),
    ("runs-code", "A template or a theme would run code in readers' browsers."),
    ("stray-end-tag", "A section is closed that was not opened."),
    ("text-is-not-markup", "Three braces are for HTML alone; this value is text."),
    ("too-large", "A text or page grows beyond all measure."),
    ("too-many-values", "A text prints more values than can be told apart."),
    ("unclosed-section", "A section is opened and not closed."),
    ("unclosed-tag", "`{{` has no `}}`."),
    ("unknown-block", "A template fills a block that its parent has not."),
    ("unknown-name", "A name is not known. The message has the nearest that is."),
    ("unknown-template", "A clause or template is included that is not there."),
    ("unsafe-place", "A template prints a value where no escaping is safe, such as inside a script."),
    ("wrong-record", "A template is included where the records that it reads are of another kind."),
  ]

  private static let themes = [
    ("address-taken", "Two pages or files would have one address."),
    (
      "content-policy",
      "A page does not begin with the Content-Security-Policy by which browsers refuse code and files of other sites."
    ),
    ("empty-template", "A template prints nothing, so that its pages would be empty."),
    ("low-contrast", "Two colours that are read on each other are too much alike (WCAG 2.2, 1.4.3 and 1.4.11)."),
    ("missing-string", "The words of a theme lack one, or one of its plural forms."),
    ("missing-strings", "A theme has no words for a locale."),
    ("missing-template", "A theme lacks a template."),
    ("redirect-to-itself", "A former address is today's."),
    ("stylesheet-import", "A stylesheet would load something from another site."),
    ("theme-cycle", "Themes extend each other in a circle."),
    ("unknown-asset", "A file is named that the theme's assets/ has not."),
    ("unknown-placeholder", "A string has a placeholder that is not filled."),
    ("unmeasured-color", "A colour's contrast can't be measured. Write it as #rrggbb, rgb(…) or hsl(…)."),
  ]

  private static let versions = [
    ("duplicate-version", "Two folders stand for one version."),
    ("empty-version", "A version's folder has no text."),
    ("ledger-form", "A ledger can't be read, or its chain is broken. It is written by Codicil alone: restore it."),
    ("ledger", "A ledger can't take the entry that a command would add to it."),
    ("missing-ledger", "Versions were sealed, but their ledger is gone. Restore it from version control."),
    ("no-records", "A folder that is to be verified is no built site."),
    ("not-published", "A version is sealed and not published before its day."),
    ("not-sealed", "A policy has no ledger: nothing of it was ever released."),
    ("unknown-head", "No ledger has the head that was kept: it was altered since, or the head is that of another."),
    ("unknown-version", "A version is named that the ledger has not."),
    ("unsealed-versions", "Versions were made by hand. Seal them first: `codicil seal`."),
  ]

  private static let refusals = [
    ("already-effective", "A version that has applied can't be taken back. Correct it, or withdraw the policy."),
    ("already-sealed", "A policy has a ledger, so nothing older can be adopted."),
    ("correction-too-early", "A correction would apply from before the version that it corrects."),
    ("correction-too-late", "A correction would apply from after the version that follows."),
    ("missing-locale", "A release lacks a text. Write it, or release without it: `--without`."),
    ("no-changes", "A release does not say what changed. Write `changes` in the front matter."),
    ("no-correction", "There is no copy of the version that is to be corrected."),
    ("no-text", "A policy has no working text."),
    ("no-versions", "A policy has no versions to seal."),
    ("not-carried", "A correction is missing in the version that is upcoming, which would undo it."),
    ("not-editorial", "A release is called editorial, although it changes what readers must be told."),
    ("not-in-force", "Only the version in force can be corrected."),
    ("not-retroactive", "A reason for a retroactive date is given, and the date is not retroactive."),
    ("not-upcoming", "A version is said to undo a correction, and is not upcoming."),
    ("nothing-changed", "A release would show readers nothing new."),
    ("other-changes", "A policy has other unreleased changes than the one that is to be released for many."),
    ("other-copy", "The copy in correction/ is that of another version."),
    ("passage-not-found", "The passage that is to be removed stands in no frozen file."),
    ("reason-tells", "The reason of a redaction repeats what is to be removed."),
    ("retracted", "A version was taken back before it took effect, so nothing more can be done to it."),
    ("short-notice", "A substantive change leaves readers less notice than `notice_days` promises."),
    ("stale-translation", "Sections changed and their translation did not."),
    ("upcoming-would-undo", "An upcoming version would undo this one."),
    ("update-before-last", "A version is dated before the one that it follows."),
    ("withdrawn-in-the-past", "A policy would be withdrawn from a day that is past."),
  ]
}
