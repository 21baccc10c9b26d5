import Testing

@testable import PolicySite

struct ContrastTests {
  @Test(
    "Colours are read as CSS has them",
    arguments: [
      ("#1b4f8a", "#1b4f8a"), ("#FFF", "#ffffff"), ("rgb(27, 79, 138)", "#1b4f8a"), ("rgb(27 79 138)", "#1b4f8a"),
      ("rgb(100%, 0%, 0%)", "#ff0000"), ("hsl(120, 100%, 25%)", "#008000"), ("hsl(-240deg 100% 25%)", "#008000"),
      ("hsl(0 0% 50%)", "#808080"),
    ])
  func reads(_ text: String, _ hex: String) {
    #expect(Color(css: text)?.hex == hex)
  }

  @Test(
    "What can't be measured is no colour",
    arguments: [
      "teal", "#12", "#1234", "#12345678", "#gggggg", "rgb(1, 2)", "rgb(300, 0, 0)", "rgb(0 0 0 / 50%)", "transparent",
      "color-mix(in srgb, red, blue)", "", "rgb()", "hsl(a, 1%, 1%)",
    ])
  func refuses(_ text: String) {
    #expect(Color(css: text) == nil)
  }

  @Test func `The ratio is that of WCAG`() throws {
    let white = try #require(Color(css: "#fff"))
    #expect(try #require(Color(css: "#000")).contrast(to: white) == 21)
    let grey = try #require(Color(css: "#777777")).contrast(to: white)
    #expect(grey > 4.47 && grey < 4.48)
    #expect(try #require(Color(css: "#767676")).contrast(to: white) >= 4.5)
  }

  @Test func `The nearest colour passes, keeps its hue, and what passes stays`() throws {
    let white = try #require(Color(css: "#fff"))
    #expect(try #require(Color(css: "#777")).nearest(to: 4.5, against: white)?.hex == "#767676")
    #expect(try #require(Color(css: "#123456")).nearest(to: 4.5, against: white)?.hex == "#123456")
    for (text, ground) in [("#b09a80", "#fbf5ea"), ("#3355ff", "#101010"), ("#ff0000", "#808080")] {
      let (color, back) = (try #require(Color(css: text)), try #require(Color(css: ground)))
      let found = try #require(color.nearest(to: 4.5, against: back))
      #expect(found.contrast(to: back) >= 4.5)
      let turn = abs(found.hueSaturationLightness.hue - color.hueSaturationLightness.hue)
      #expect(min(turn, 360 - turn) < 3)
    }
  }
}
