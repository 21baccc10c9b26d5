/// What a phrase is looked for as: each has its list in every language, and its key in `content/wording/<locale>.yml`.
enum PhraseTopic: String, Sendable, Hashable, CaseIterable {
  case placeholder = "placeholder-text"
  case checkBack = "check-back"
  case vague = "vague-wording"
  case retention = "open-ended-retention"
  /// The whole text of a link that says nothing by itself.
  case linkText = "vague-link-text"
  /// What stands in front of a typed date of update, or of effect.
  case updateLabel = "update-label"
  case effectiveLabel = "effective-label"
}
