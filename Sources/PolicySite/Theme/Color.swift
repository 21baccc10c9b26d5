import Foundation

/// An opaque sRGB colour, as far as contrast needs one.
struct Color: Sendable, Hashable {
  /// Each from 0 to 1.
  let red, green, blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#rgb`, `#rrggbb`, `rgb(…)` and `hsl(…)` (CSS Color 4, opaque). Nil for all else: what a name, a mixture or a
  /// transparent colour comes to can't be measured here.
  init?(css: String) {
    let text = css.trimmingCharacters(in: .whitespaces).lowercased()
    if text.hasPrefix("#") {
      self.init(hex: text.dropFirst())
    } else if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let inside = text[text.index(after: open)...].dropLast()
      guard !inside.contains("/") else { return nil }
      let parts = inside.split { $0 == "," || $0 == " " }.map(String.init)
      guard parts.count == 3 else { return nil }
      switch text[..<open] {
      case "rgb", "rgba": self.init(rgb: parts)
      case "hsl", "hsla": self.init(hsl: parts)
      default: return nil
      }
    } else {
      return nil
    }
  }

  private init?(hex: Substring) {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count else { return nil }
    let values =
      switch digits.count {
      case 3: digits.map { $0 * 17 }
      case 6: stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
      default: [Int]()
      }
    guard values.count == 3 else { return nil }
    self.init(red: Double(values[0]) / 255, green: Double(values[1]) / 255, blue: Double(values[2]) / 255)
  }

  private init?(rgb parts: [String]) {
    let values = parts.compactMap { part -> Double? in
      part.hasSuffix("%") ? Double(part.dropLast()).map { $0 / 100 } : Double(part).map { $0 / 255 }
    }
    guard values.count == 3, values.allSatisfy({ (0...1).contains($0) }) else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  private init?(hsl parts: [String]) {
    guard let hue = Double(parts[0].hasSuffix("deg") ? String(parts[0].dropLast(3)) : parts[0]),
      parts[1].hasSuffix("%"), let saturation = Double(parts[1].dropLast()), (0...100).contains(saturation),
      parts[2].hasSuffix("%"), let lightness = Double(parts[2].dropLast()), (0...100).contains(lightness)
    else { return nil }
    self.init(hue: hue, saturation: saturation / 100, lightness: lightness / 100)
  }

  /// - Parameter hue: in degrees; the others from 0 to 1.
  init(hue: Double, saturation: Double, lightness: Double) {
    let reach = saturation * min(lightness, 1 - lightness)
    func channel(_ offset: Double) -> Double {
      let turned = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      let place = turned < 0 ? turned + 12 : turned
      return lightness - reach * max(-1, min(place - 3, 9 - place, 1))
    }
    self.init(red: channel(0), green: channel(8), blue: channel(4))
  }

  var hueSaturationLightness: (hue: Double, saturation: Double, lightness: Double) {
    let (high, low) = (max(red, green, blue), min(red, green, blue))
    let (range, lightness) = (high - low, (high + low) / 2)
    guard range > 0 else { return (0, 0, lightness) }
    let hue =
      switch high {
      case red: 60 * (green - blue) / range
      case green: 120 + 60 * (blue - red) / range
      default: 240 + 60 * (red - green) / range
      }
    return (hue, range / (1 - abs(2 * lightness - 1)), lightness)
  }

  /// `#1b4f8a`.
  var hex: String {
    "#"
      + [red, green, blue].map { value in
        let byte = String(Int((value * 255).rounded()), radix: 16)
        return byte.count < 2 ? "0" + byte : byte
      }.joined()
  }

  /// Relative luminance (WCAG 2.2).
  private var luminance: Double {
    func linear(_ value: Double) -> Double { value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(to other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour of the same hue and saturation whose lightness is nearest to this one's, and that has the contrast.
  func nearest(to ratio: Double, against other: Color) -> Color? {
    let own = hueSaturationLightness
    for step in 0...1000 {
      for lightness in [own.lightness - Double(step) / 1000, own.lightness + Double(step) / 1000]
      where (0...1).contains(lightness) {
        let moved = Color(hue: own.hue, saturation: own.saturation, lightness: lightness)
        // What counts is the colour as it will be written.
        if let written = Color(css: moved.hex), written.contrast(to: other) >= ratio { return written }
      }
    }
    return nil
  }
}
