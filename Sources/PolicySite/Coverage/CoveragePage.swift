/// The report as one page that stands alone: no script, nothing asked of another site, fit to be printed.
extension CoverageReport {
  package var page: String {
    var html = HTMLText()
    html.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>What the laws want shown, and where it stands</title>
      <style>
      \(Self.stylesheet)</style>
      </head>
      <body>
      <main>
      <h1>What the laws want shown, and where it stands</h1>
      <p>
      """)
    html.text(Self.proviso)
    html.markup("</p>\n")
    if policies.count > 1 { contents(&html) }
    for (number, coverage) in policies.enumerated() { section(coverage, number, &html) }
    laws(&html)
    html.markup("</main>\n</body>\n</html>")
    return html.output
  }

  private func contents(_ html: inout HTMLText) {
    html.markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Policies</h2>\n<ul>\n")
    for (number, coverage) in policies.enumerated() {
      html.markup("<li><a href=\"#policy-\(number + 1)\">")
      html.text(coverage.policy.description)
      html.markup("</a>")
      let missing = coverage.missing.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.count) not found" }
      if !missing.isEmpty { html.text(" — " + missing.joined(separator: ", ")) }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  private func section(_ coverage: Coverage, _ number: Int, _ html: inout HTMLText) {
    let id = "policy-\(number + 1)"
    html.markup("<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">")
    html.text(coverage.policy.description)
    html.markup("</h2>\n<p>")
    html.text(coverage.version.map { "Version \($0)" } ?? "The working texts")
    html.text(", on \(coverage.day).")
    html.markup("</p>\n")
    if let emptiness = coverage.emptiness {
      html.markup("<p>")
      html.text(emptiness)
      html.markup("</p>\n")
    } else {
      html.markup("<ul>\n")
      for text in coverage.texts { html.item("\(text.locale): \(Coverage.tally(text))") }
      html.markup("</ul>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"\(id)-table\" tabindex=\"0\">\n")
      table(coverage, "\(id)-table", &html)
      html.markup("</div>\n")
    }
    html.markup("</section>\n")
  }

  private func table(_ coverage: Coverage, _ id: String, _ html: inout HTMLText) {
    html.markup("<table>\n<caption id=\"\(id)\">")
    html.text("Where \(coverage.policy) shows what is asked of it")
    html.markup("</caption>\n<thead>\n<tr>")
    for title in ["What must be shown", "Rule"] + coverage.texts.map(\.locale.description) {
      html.element("th scope=\"col\"", title)
    }
    html.markup("</tr>\n</thead>\n<tbody>\n")
    for (row, answer) in (coverage.texts.first?.answers ?? []).enumerated() {
      html.markup("<tr>\n<th scope=\"row\">")
      html.text(answer.duty.label.inEnglish)
      if let condition = answer.duty.condition { html.element("span class=\"aside\"", condition.inEnglish) }
      html.element("code", answer.duty.id)
      html.markup("</th>\n<td>")
      rule(answer, &html)
      html.markup("</td>\n")
      for text in coverage.texts {
        html.markup("<td>")
        cell(text.answers[row], text.locale, &html)
        html.markup("</td>\n")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  private func rule(_ answer: Coverage.Answer, _ html: inout HTMLText) {
    let cited = "\(answer.law.shortName.inEnglish) \(answer.duty.article)"
    html.link(cited, to: answer.duty.source ?? answer.law.source)
    if let source = answer.duty.source, !HTMLText.isAddress(source) { html.element("span class=\"aside\"", source) }
    if let since = answer.duty.since { html.element("span class=\"aside\"", "since \(since)") }
    if let until = answer.duty.until { html.element("span class=\"aside\"", "until \(until)") }
    html.element("span class=\"aside\"", answer.duty.wording.words)
  }

  private func cell(_ answer: Coverage.Answer, _ locale: LocaleTag, _ html: inout HTMLText) {
    switch answer.state {
    case .found(let findings):
      html.element("strong class=\"found\"", "found")
      list(findings, locale, &html)
    case .notFound:
      html.element("strong class=\"\(answer.duty.condition == nil ? "missing" : "conditional")\"", "not found")
      if !answer.emptySections.isEmpty {
        html.element("span class=\"aside\"", "Nothing stands below:")
        list(answer.emptySections, locale, &html)
      }
    case .notLookedFor(let reason):
      html.element("strong class=\"left\"", "not looked for")
      html.element("span class=\"aside\"", reason.words)
    }
  }

  private func list(_ findings: [Coverage.Finding], _ locale: LocaleTag, _ html: inout HTMLText) {
    html.markup("<ul>\n")
    for finding in findings {
      html.markup("<li>")
      if case .section(let id, let title, _) = finding, !id.isEmpty {
        html.quote(title, in: locale)
        html.markup("<br>")
      }
      html.text(finding.words)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func laws(_ html: inout HTMLText) {
    let laws = Set(policies.flatMap(\.laws)).sorted { $0.id < $1.id }
    guard !laws.isEmpty else { return }
    html.markup("<section aria-labelledby=\"laws\">\n<h2 id=\"laws\">The laws</h2>\n<dl>\n")
    for law in laws {
      html.element("dt", law.shortName.inEnglish)
      html.markup("<dd>")
      html.text(law.name.inEnglish)
      if let source = law.source {
        html.markup("<br>")
        html.link(source, to: source)
      }
      html.markup("</dd>\n")
    }
    html.markup("</dl>\n</section>\n")
  }
}

extension Duty.Wording {
  /// What a reader should know of it.
  var words: String {
    switch self {
    case .quoted: "wording: quoted"
    case .summary: "wording: from a summary"
    case .memory: "wording: from memory, to be looked up"
    }
  }
}
