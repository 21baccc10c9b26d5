extension CheckList {
  static let translations: [Check] = [.outlineDiffers, .sectionIDDiffers]
  static let links: [Check] = [.unknownSection, .imageInText, .noBaseURL]
  static let dates: [Check] = [.neverReleased, .unreleased, .variableInFrozenText]
  static let laws: [Check] = [.missingDuty, .conditionalDuty, .unknownDuty, .unknownKind, .missingPolicy]
  static let settings: [Check] = [.unusedException]
}
