extension CheckList {
  static let translations: [Check] = [.outlineDiffers, .sectionIDDiffers]
  static let links: [Check] = [
    .unknownSection, .missingPage, .malformedEmail, .malformedPhone, .insecureLink, .vagueLinkText, .emptyLinkText,
    .imageInText, .noBaseURL, .unusedClause, .unusedParty, .externalLink, .deadLink, .movedLink, .unreachableLink,
  ]
  static let dates: [Check] = [
    .neverReleased, .unreleased, .variableInFrozenText, .unsealedVersion, .versionOrder, .futureStamp, .stampUnchanged,
    .updateBeforeLast, .farEffective, .shortNotice, .reviewDue,
  ]
  static let wording: [Check] = [
    .placeholderText, .emptyStamp, .typedStamp, .checkBack, .vagueWording, .openEndedRetention, .hardSentence, .allCaps,
    .typedNumber, .contactInProse,
  ]
  static let settings: [Check] = [.unusedException]
}
