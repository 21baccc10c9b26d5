import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a test looks at in a JUnit file, read by a parser of XML.
struct JUnit {
  let names: [String]
  /// As the root element says.
  let tests: Int
  let failures: Int
  /// As they stand there.
  let cases: Int
  /// `suite check` of those with a failure.
  let failing: [String]

  var failed: Int { failing.count }

  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    names = reader.names
    tests = reader.tests
    failures = reader.failures
    cases = reader.cases
    failing = reader.failing
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var names: [String] = []
    var tests = 0
    var failures = 0
    var cases = 0
    var failing: [String] = []
    private var open = ""

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      switch element {
      case "testsuites":
        tests = Int(attributes["tests"] ?? "") ?? -1
        failures = Int(attributes["failures"] ?? "") ?? -1
      case "testsuite": names.append(attributes["name"] ?? "")
      case "testcase":
        cases += 1
        open = "\(attributes["classname"] ?? "") \(attributes["name"] ?? "")"
      case "failure": failing.append(open)
      default: break
      }
    }
  }
}
