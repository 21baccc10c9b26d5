import CommonMark
import Testing

@testable import Redline

/// What is marked in lists, tables, definitions, quotes and code.
@Suite struct BlockCases {
  @Test func `A split paragraph keeps its words`() {
    let whole = p("We keep your data for twelve months. After that we delete it for good.")
    let parts = [p("We keep your data for twelve months."), p("After that we delete it for good.")]
    #expect(
      marked([whole], parts) == """
        <p>We keep your data for twelve months.<ins id="change-1"><span class="break" aria-hidden="true">¶</span></ins></p>
        <p>After that we delete it for good.</p>

        """)
    #expect(
      marked(parts, [whole]) == """
        <p>We keep your data for twelve months.<del id="change-1"><span class="break" aria-hidden="true">¶</span></del> \
        After that we delete it for good.</p>

        """)
  }

  @Test func `A split item keeps its words`() {
    #expect(
      marked(
        [ul("We keep data for twelve months. After that we delete it.", "Other")],
        [ul("We keep data for twelve months.", "After that we delete it now.", "Other")]) == """
          <ul>
          <li>We keep data for twelve months.<ins id="change-1"><span class="break" aria-hidden="true">¶</span></ins></li>
          <li>After that we delete it<ins id="change-2"> now</ins>.</li>
          <li>Other</li>
          </ul>

          """)
  }

  @Test func `Lists are merged item by item, nested ones too`() {
    #expect(
      marked(
        [ol([p("One thing"), ul("a", "b")], [p("Two things")], [p("Gone")])],
        [ol([p("One thing"), ul("a", "b", "c")], [p("Two other things")], [p("Fresh")])]) == """
          <ol>
          <li>One thing
          <ul>
          <li>a</li>
          <li>b</li>
          <li class="added" id="change-1"><ins>c</ins></li>
          </ul>
          </li>
          <li>Two <ins id="change-2">other </ins>things</li>
          <li class="removed" id="change-3"><del>Gone</del></li>
          <li class="added"><ins>Fresh</ins></li>
          </ol>

          """)
  }

  @Test func `A list that became loose has not changed`() {
    let merge = merge([ol(tight: true, [p("a")], [p("b")])], [ol(tight: false, [p("a")], [p("b")])])
    #expect(merge.isEmpty)
    #expect(merge.old != merge.new)
  }

  @Test func `One changed cell marks one cell`() {
    #expect(
      marked(
        [table(["Name", "Term"], ["_ga", "12 months"], ["sid", "1 day"])],
        [table(["Name", "Term"], ["_ga", "13 months"], ["sid", "1 day"])]) == """
          <table>
          <thead>
          <tr>
          <th>Name</th>
          <th>Term</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td>_ga</td>
          <td class="edited"><del id="change-1">12</del><ins>13</ins> months</td>
          </tr>
          <tr>
          <td>sid</td>
          <td>1 day</td>
          </tr>
          </tbody>
          </table>

          """)
  }

  @Test func `An added column and an added row are one change each`() {
    #expect(
      marked(
        [table(["Name", "Term"], ["_ga", "12 months"], ["sid", "1 day"])],
        [table(["Name", "Use", "Term"], ["_ga", "Counts", "12 months"], ["new", "", "x"], ["sid", "Logs", "1 day"])])
          == """
          <table>
          <thead>
          <tr>
          <th>Name</th>
          <th class="added"><ins id="change-1">Use</ins></th>
          <th>Term</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td>_ga</td>
          <td class="added"><ins>Counts</ins></td>
          <td>12 months</td>
          </tr>
          <tr class="added" id="change-2">
          <td><ins>new</ins></td>
          <td></td>
          <td><ins>x</ins></td>
          </tr>
          <tr>
          <td>sid</td>
          <td class="added"><ins>Logs</ins></td>
          <td>1 day</td>
          </tr>
          </tbody>
          </table>

          """)
  }

  @Test func `A removed column leaves an empty cell in an added row`() {
    let html = marked(
      [table(["Name", "Use", "Term"], ["_ga", "Counts", "12 months"])],
      [table(["Name", "Term"], ["_ga", "12 months"], ["sid", "1 day"])])
    #expect(html.contains("<th class=\"removed\"><del id=\"change-1\">Use</del></th>"))
    #expect(
      html.contains(
        "<tr class=\"added\" id=\"change-2\">\n<td><ins>sid</ins></td>\n<td></td>\n<td><ins>1 day</ins></td>\n</tr>"))
  }

  @Test func `Definitions are merged term by term`() {
    #expect(
      marked(
        [dl(("Host", "OVH, Roubaix"), ("Email", "a@b.fr"))],
        [dl(("Host", "Scaleway, Paris"), ("Phone", "12"), ("Email", "a@b.fr"))]) == """
          <dl>
          <dt>Host</dt>
          <dd>
          <del id="change-1">OVH, Roubaix</del>
          <ins>Scaleway, Paris</ins>
          </dd>
          <dt class="added" id="change-2"><ins>Phone</ins></dt>
          <dd class="added"><ins>12</ins></dd>
          <dt>Email</dt>
          <dd>a@b.fr</dd>
          </dl>

          """)
  }

  @Test func `Quotes are merged inside`() {
    #expect(
      marked([quote(p("one"), p("two three four"))], [quote(p("one"), p("two three five"))]) == """
        <blockquote>
        <p>one</p>
        <p>two three <del id="change-1">four</del><ins>five</ins></p>
        </blockquote>

        """)
  }

  @Test func `Code is merged line by line, and is one change`() {
    #expect(
      marked([code("a\nb\nc\nd\n")], [code("a\nB\nc\n")]) == """
        <pre class="edited"><code>a
        <del id="change-1">b
        </del><ins>B
        </ins>c
        <del>d
        </del></code></pre>

        """)
  }

  @Test func `The whole of a text is removed or added`() {
    #expect(
      marked([], [h(2, "A", id: "a"), p("b")]) == """
        <ins id="change-1">
        <h2 id="a">A</h2>
        <p>b</p>
        </ins>

        """)
    #expect(
      marked([h(2, "A", id: "a"), p("b")], []) == """
        <del id="change-1">
        <h2>A</h2>
        <p>b</p>
        </del>

        """)
    #expect(merge([], []).isEmpty && marked([], []).isEmpty)
  }
}
