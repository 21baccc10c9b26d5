extension CheckList {
  static let translations: [Check] = [
    .missingTranslation, .staleSection, .outlineDiffers, .sectionIDDiffers, .tableShapeDiffers, .listShapeDiffers,
    .numberDiffers, .dateDiffers, .amountDiffers, .emailDiffers, .phoneDiffers, .addressDiffers, .nameDiffers,
    .untranslatedText,
  ]
  static let links: [Check] = [.unknownSection, .imageInText, .noBaseURL]
  static let dates: [Check] = [.neverReleased, .unreleased, .variableInFrozenText]
  static let laws: [Check] = [.missingDuty, .conditionalDuty, .unknownDuty, .unknownKind, .missingPolicy]
  static let settings: [Check] = [.unusedException]
}
