import Foundation
import Testing

/// A text is words: no page, feed, fragment or record of it makes a reader's machine ask for an image.
struct TextImageTests {
  @Test func `An image in a text is its description wherever the text is shown`() throws {
    let workshop = try Workshop.sound()
    let image = "![An *old* mark](https://elsewhere.example/mark.gif \"Title\")"
    for locale in ["en", "fr"] {
      try workshop.write(
        """
        ---
        title: Privacy
        last_updated: 2026-01-01
        summary: ['Short \(image).']
        changes: ['New \(image).']
        ---

        ## Heading \(image) {#heading}

        Before \(image) after.

        """, to: "content/entities/acme/privacy/\(locale).md")
    }
    let outcome = try Program.run(["build"], in: workshop.folder)
    #expect(outcome.code == 0, "\(outcome.complained)")
    #expect(outcome.complained.contains("the image `https://elsewhere.example/mark.gif` is not shown"))
    let page = try workshop.page("site/acme/en/privacy/index.html")
    #expect(page.all("p").contains { $0.text == "Before An old mark after." })
    for (path, bytes) in try FileTree.bytes(of: workshop.url("site")) where !path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<img") && !text.contains("&lt;img") && !text.contains("\\u003cimg"), "\(path)")
    }
  }
}
