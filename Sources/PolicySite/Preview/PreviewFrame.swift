/// The frame of the preview's own pages.
enum PreviewFrame {
  /// - Parameter kind: the class of the page's body; one that is `partial` is asked for again by the preview's script,
  ///   because more of it will be known.
  static func page(title: String, kind: String, _ body: Markup) -> [UInt8] {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en" dir="ltr">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <link rel="stylesheet" href="/_codicil/preview.css">
      </head>
      <body class="\(kind)">
      \(body)
      </body>
      </html>

      """
    return page.bytes
  }

  /// A page that says one thing.
  static func note(_ title: String, _ words: Markup) -> [UInt8] {
    page(
      title: title, kind: "note",
      """
      <main>
      <h1>\(title)</h1>
      <p>\(words)</p>
      <p><a href="/_codicil/">All policies</a></p>
      </main>
      """)
  }
}
