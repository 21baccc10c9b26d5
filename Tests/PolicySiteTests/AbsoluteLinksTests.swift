import CommonMark
import Testing

@testable import PolicySite

struct AbsoluteLinksTests {
  @Test(
    "Targets resolve as RFC 3986, section 5.4, has them",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"), ("g?y", "http://a/b/c/g?y"), ("g#s", "http://a/b/c/g#s"), (".", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
      ("../../../g", "http://a/g"), ("mailto:x@example.org", "mailto:x@example.org"), ("g:h", "g:h"),
      ("#s", "#s"), ("", ""),
    ])
  func resolve(_ target: String, _ address: String) {
    let link = Document(blocks: [
      Block(.paragraph([.link(.init(destination: Bytes(target.utf8), content: [.text(Bytes("x"))]))]))
    ])
    let resolved = AbsoluteLinks(base: "http://a/b/c/").resolved(link)
    guard case .paragraph(let content)? = resolved.blocks.first?.kind, case .link(let found)? = content.first else {
      Issue.record("the link is gone")
      return
    }
    #expect(found.destination == Bytes(address.utf8))
  }
}
