import Templates

/// The ways in which a version is announced. Each is a template of the theme; that of the base theme serves where a brand
/// has none of its own.
enum NoticeKind: String, CaseIterable {
  case email = "notice-email"
  case emailText = "notice-email-text"
  case banner = "notice-banner"
  case inApp = "notice-in-app"

  var format: TemplateFormat {
    switch self {
    case .email, .banner: .html
    case .emailText, .inApp: .text
    }
  }

  /// The name of its file in a folder for one locale.
  var file: String {
    switch self {
    case .email: "email.html"
    case .emailText: "email.txt"
    case .banner: "banner.html"
    case .inApp: "in-app.txt"
    }
  }

  /// The names that the templates may use: all of them the same.
  static let shapes = [
    RecordShape(
      "notice",
      [
        "lang": .text, "dir": .text, "strings": .record("strings"), "subject": .text, "entity": .text, "logo": .file,
        "title": .text, "intro": .text, "until": .text, "changes": .markup,
        "change_lines": .list(.record("notice_line")), "first_change": .text, "is_editorial": .flag,
        "announcement": .text, "read": .address, "compare": .address, "contact": .text, "accent_bar": .markup,
        "read_link": .markup, "compare_link": .markup,
      ]),
    RecordShape("notice_line", ["text": .text]),
  ]
}
