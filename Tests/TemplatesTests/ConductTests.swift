import Testing

@Suite("A page of a template")
struct ConductTests {
  private func kinds(_ page: String) throws -> [String] {
    try faults(page).map { String($0.split(separator: ": ")[1]) }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT type=\"module\">\n import './x.js'</SCRIPT>",
    "<script src=\"x.js\"></script>",
    "<script src=\"{{script}}\"> a </script>", "<p onclick=\"x\">", "<p ONCLICK = 'x'>", "<p onclick=x>",
    "<iframe srcdoc=\"<b>\"></iframe>", "<a href=\"javascript:x\">", "<a href='java\nscript:x'>", "<a href=vbscript:x>",
    "<form action=\" data:text/html,x\">", "<svg><script href=\"x\"></script></svg>",
    "<script>/* {{#draft}}x{{/draft}} */</script>",
  ])
  func `runs no code`(_ page: String) throws {
    #expect(try Set(kinds(page)) == ["runsCode"])
  }

  @Test(arguments: [
    "<img src=\"https://e.example/a.png\">", "<img src=\"//e.example/a.png\">", "<img src=\"\\\\e.example/a.png\">",
    "<img src=\"&#47;/e.example\">", "<img src='https://e.example/a.png'>", "<img src=//e.example>",
    "<source srcset=\"a.png 1x, https://e.example/b.png 2x\">", "<video poster=\"https://e.example/a.png\"></video>",
    "<link rel=\"stylesheet\" href=\"https://e.example/x.css\">", "<base href=\"https://e.example/\">",
    "<meta http-equiv=\"refresh\" content=\"0; url=https://e.example/\">",
    "<a href=\"#a\" ping=\"https://e.example/\">",
    "<svg><use xlink:href=\"https://e.example/x.svg#a\"/></svg>", "<object data=\"https://e.example/x\"></object>",
    "<p style=\"background: URL(https://e.example/x)\">", "<link rel=\"preconnect\" href=\"{{file}}\">",
    "<link rel=\"{{title}}\" href=\"x\">", "<link rel=stylesheet href=//e.example/x.css>",
    "<meta http-equiv=refresh content=\"0;url=x\">", "<img src=\"/\t/e.example\">",
    "<image src=\"https://e.example/x\">",
    "<meta content=\"0;http://e.example\" http-equiv=\"refresh\">",
    "<style>@Import 'x.css';</style>", "<style>p { background: image-set('x.png' 1x) }</style>",
    "<img src=\"https://{{title}}\">",
  ])
  func `asks no other site for anything`(_ page: String) throws {
    #expect(try Set(kinds(page)).subtracting(["unsafePlace"]) == ["asksElsewhere"])
  }

  @Test(arguments: [
    "<img src=\"{{url}}\">", "<img src=\"{{title}}\">", "<script src=\"{{url}}\"></script>",
    "<img srcset=\"{{url}} 2x\">", "<svg><use href=\"{{url}}#a\"/></svg>",
    "<script src=\"{{file}}\"></script>", "<meta content=\"0;url={{url}}\">",
  ])
  func `loads files of the theme alone`(_ page: String) throws {
    #expect(try kinds(page) == ["unsafePlace"])
  }

  @Test(arguments: [
    "<script src=\"{{script}}\" defer></script>",
    "<script type=\"application/ld+json\">{\"a\": \"{{title}}\"}</script>",
    "<script src=\"{{script}}\">\n</script>", "<a href=\"https://e.example/?a=b&amp;c=d\">x</a>", "<a href='#x'>",
    "<link rel=\"canonical\" href=\"{{url}}\">", "<meta http-equiv=\"refresh\" content=\"0; url={{file}}\">",
    "<img src=\"{{file}}\" alt=\"a: b // c\">",
    "<meta property=\"og:image\" content=\"https://e.example/a.png\">",
    "<meta name=\"description\" content=\"a & b: //\">",
    "<svg><path fill=\"url(#a)\" style=\"stroke: url(#b); width: calc(1px + 2px)\"/></svg>",
    "<p data-on=\"x\" lang=en>",
    "<p title=\"javascript:x\">", "<p style='color:red'>", "<img src='x.png?a=1&amp;b=2'>",
    "<p style=\"filter: url('#f')\" once=\"x\">", "<style>q { content: '\\201C' } /* @important */</style>",
    "<meta name=\"description\" content=\"see url= https://e.example\">", "<style>p { color: red }</style>",
    "<meta charset=utf-8>",
    "<!-- <script>x</script> -->",
  ])
  func `may do all else`(_ page: String) throws {
    #expect(try kinds(page) == [])
  }
}
