extension CheckList {
  static let translations: [Check] = [
    .missingTranslation, .staleSection, .outlineDiffers, .sectionIDDiffers, .tableShapeDiffers, .listShapeDiffers,
    .numberDiffers, .dateDiffers, .amountDiffers, .emailDiffers, .phoneDiffers, .addressDiffers, .nameDiffers,
    .untranslatedText,
  ]
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
  static let laws: [Check] = [.missingDuty, .conditionalDuty, .unknownDuty, .unknownKind, .missingPolicy]
  static let settings: [Check] = [.unusedException]
}
