extension Strings {
  /// The strings that the program itself fills in. Templates name theirs as `strings.<key>`.
  enum Key: String, CaseIterable {
    // How a locale tells dates: {day}, {month}, {year}; {date}, {hour}, {minute}, {zone}.
    case datePattern = "date_pattern"
    /// The language in its own words: "français".
    case languageName = "language_name"
    case dateTimePattern = "date_time_pattern"
    /// The first day of a month where a language writes it otherwise (French "1er").
    case firstDay = "first_day"
    // Words about one version.
    case lastUpdated = "last_updated"
    case appliesFrom = "applies_from"
    case appliedFromTo = "applied_from_to"
    case neverApplied = "never_applied"
    case versionOf = "version_of"
    case retroactive = "retroactive"
    case draft = "draft"
    // Banners.
    case bannerOlder = "banner_older"
    case bannerUpcoming = "banner_upcoming"
    case bannerNewerUpcoming = "banner_newer_upcoming"
    case bannerDraft = "banner_draft"
    case bannerDemonstration = "banner_demonstration"
    case bannerFallback = "banner_fallback"
    case bannerControlling = "banner_controlling"
    case bannerStale = "banner_stale"
    case bannerRetracted = "banner_retracted"
    case bannerWithdrawn = "banner_withdrawn"
    case bannerWithdrawal = "banner_withdrawal"
    case linkInForce = "link_in_force"
    case linkUpcoming = "link_upcoming"
    case notFoundTitle = "not_found_title"
    case movedTitle = "moved_title"
    // The card.
    case cardAddress = "card_address"
    case cardPostalAddress = "card_postal_address"
    case cardLegalForm = "card_legal_form"
    case cardShareCapital = "card_share_capital"
    case cardEmail = "card_email"
    case cardPhone = "card_phone"
    case cardWebsite = "card_website"
    case cardContactPage = "card_contact_page"
    case cardPrivacyContact = "card_privacy_contact"
    case cardDPO = "card_dpo"
    case cardRepresentative = "card_representative"
    case cardPublicationDirector = "card_publication_director"
    case cardHost = "card_host"
    case cardAuthority = "card_authority"

    /// The names that stand between braces in it.
    var placeholders: [String] {
      switch self {
      case .datePattern: ["day", "month", "year"]
      case .dateTimePattern: ["date", "hour", "minute", "zone"]
      case .firstDay: ["day"]
      case .lastUpdated, .appliesFrom, .versionOf: ["date"]
      case .appliedFromTo: ["from", "to"]
      case .neverApplied: []
      case .retroactive: ["reason"]
      case .bannerOlder, .bannerUpcoming, .bannerNewerUpcoming: ["date", "link"]
      case .bannerDraft: ["link"]
      case .bannerDemonstration: ["entity"]
      case .bannerFallback: ["language"]
      case .bannerControlling: ["language", "link"]
      case .bannerStale: ["sections"]
      case .bannerRetracted, .bannerWithdrawn, .bannerWithdrawal: ["date"]
      default: []
      }
    }
  }

  /// The strings with plural forms that the program fills in: {count}.
  enum CountKey: String, CaseIterable {
    case noticeDays = "notice_days"
  }
}
