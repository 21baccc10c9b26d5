extension Strings {
  /// The strings that the program itself fills in. Templates name theirs as `strings.<key>`.
  enum Key: String, CaseIterable {
    // How a locale tells dates: {day}, {month}, {year}; {date}, {hour}, {minute}, {zone}.
    case datePattern = "date_pattern"
    /// The language in its own words: "français".
    case languageName = "language_name"
    case dateTimePattern = "date_time_pattern"
    /// What stands between the lines of an address that is told on one line.
    case addressSeparator = "address_separator"
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
    case stateInForce = "state_in_force"
    case stateUpcoming = "state_upcoming"
    case stateRetracted = "state_retracted"
    // Inside a text.
    case permalink = "permalink"
    case tableLabel = "table_label"
    // Banners.
    case bannerOlder = "banner_older"
    case bannerUpcoming = "banner_upcoming"
    case bannerNewerUpcoming = "banner_newer_upcoming"
    case bannerDraft = "banner_draft"
    case bannerDemonstration = "banner_demonstration"
    case bannerFallback = "banner_fallback"
    case bannerControlling = "banner_controlling"
    case bannerStale = "banner_stale"
    case bannerReplaced = "banner_replaced"
    case bannerReplaces = "banner_replaces"
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
    // Change pages.
    case changelogTitle = "changelog_title"
    case redlineTitle = "redline_title"
    case sinceTitle = "since_title"
    case sinceNothing = "since_nothing"
    case sinceNothingLast = "since_nothing_last"
    case sinceComparedLast = "since_compared_last"
    case sinceUpcoming = "since_upcoming"
    case sinceCompared = "since_compared"
    /// A version's name inside a sentence.
    case namedVersion = "named_version"
    case comparedWith = "compared_with"
    case comparedLanguage = "compared_language"
    case comparedTwoLanguages = "compared_two_languages"
    case cardNotKept = "card_not_kept"
    case noDifferences = "no_differences"
    case firstVersion = "first_version"
    case changeSubstantive = "change_substantive"
    case changeEditorial = "change_editorial"
    case archivedOn = "archived_on"
    case corrects = "corrects"
    case correctedBy = "corrected_by"
    case redactedOn = "redacted_on"
    case reasonGiven = "reason_given"
    case lacksLanguages = "lacks_languages"
    case languageAddedOn = "language_added_on"
    case staleLanguages = "stale_languages"
    case titleChanged = "title_changed"
    case summaryChanged = "summary_changed"
    case cardChanged = "card_changed"
    case formerTitle = "former_title"
    case levelChanged = "level_changed"
    case formChanged = "form_changed"
    case listSeparator = "list_separator"
    case labelledLine = "labelled_line"
    case cardName = "card_name"
    case linkVersion = "link_version"
    case linkRedline = "link_redline"
    case linkSince = "link_since"
    case linkOriginal = "link_original"
    case feedEntryTitle = "feed_entry_title"
    // Inside a redline.
    case redlineAdded = "redline_added"
    case redlineRemoved = "redline_removed"
    case redlineEnd = "redline_end"
    case redlineBreak = "redline_break"
    case redlinePrevious = "redline_previous"
    case redlineNext = "redline_next"
    case movedAfter = "moved_after"
    case movedAfterWithin = "moved_after_within"
    case movedWithin = "moved_within"
    case movedFromBeginning = "moved_from_beginning"
    // The records.
    case recordsTitle = "records_title"
    case actReleased = "act_released"
    case actAdopted = "act_adopted"
    case actCorrected = "act_corrected"
    case actLocaleAdded = "act_locale_added"
    case actWithdrawn = "act_withdrawn"
    case actRetracted = "act_retracted"
    case actRedacted = "act_redacted"
    // Notices.
    case noticeSubject = "notice_subject"
    case noticeIntro = "notice_intro"
    case noticeUntil = "notice_until"
    case noticeRead = "notice_read"
    case noticeCompare = "notice_compare"
    case noticeContact = "notice_contact"
    case noticeAnnouncement = "notice_announcement"

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
      case .bannerReplaced, .bannerReplaces: ["policies"]
      case .bannerRetracted, .bannerWithdrawn, .bannerWithdrawal: ["date"]
      case .changelogTitle, .formerTitle, .recordsTitle: ["title"]
      case .redlineTitle, .sinceTitle, .archivedOn, .namedVersion: ["date"]
      case .sinceNothing, .sinceNothingLast, .comparedWith, .corrects, .correctedBy: ["version"]
      case .redactedOn: ["date", "reason"]
      case .sinceUpcoming: ["version", "period"]
      case .sinceCompared, .sinceComparedLast, .comparedTwoLanguages: ["old", "new"]
      case .comparedLanguage: ["language"]
      case .reasonGiven: ["reason"]
      case .lacksLanguages, .staleLanguages: ["languages"]
      case .languageAddedOn: ["language", "date"]
      case .labelledLine: ["label", "text"]
      case .feedEntryTitle: ["title", "date"]
      case .tableLabel: ["number"]
      case .movedAfter: ["section"]
      case .movedAfterWithin: ["section", "parent"]
      case .movedWithin: ["parent"]
      case .noticeSubject: ["entity", "title", "date"]
      case .noticeIntro: ["entity", "title", "updated", "effective"]
      case .noticeContact: ["email"]
      case .noticeAnnouncement: ["title", "date"]
      default: []
      }
    }
  }

  /// The strings with plural forms that the program fills in: {count}.
  enum CountKey: String, CaseIterable {
    case noticeDays = "notice_days"
    case redlineCount = "redline_count"
    case unchangedBlocks = "unchanged_blocks"
    case wordsAdded = "words_added"
    case wordsRemoved = "words_removed"
    case sectionsAdded = "sections_added"
    case sectionsRemoved = "sections_removed"
    case sectionsMoved = "sections_moved"
    case sectionsRetitled = "sections_retitled"
    case sectionsChanged = "sections_changed"
  }
}
