import PolicyPreview
import Testing

/// Each by what the system tells, and by looking.
@Suite(.timeLimit(.minutes(5)), .serialized) struct FolderWatchTests {
  private static func watch(_ bench: Workbench, looks: Bool) async -> FolderWatch {
    await FolderWatch(
      WatchedFolders(root: bench.root, names: ["content", "themes"]) { path in
        // The folder stays as long as it is watched.
        withExtendedLifetime(bench) { path.hasSuffix("/versions/old") }
      },
      byLooking: looks)
  }

  /// Everything that is told until `path` is.
  private func changes(_ watch: FolderWatch, until path: String) async -> Set<String> {
    var paths: Set<String> = []
    for await change in watch.changes {
      paths.formUnion(change.paths)
      if paths.contains(path) || change.isEverything { break }
    }
    return paths
  }

  @Test(arguments: [false, true])
  func `A file that is written is told`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/entities/acme/privacy/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "content/entities/acme/privacy/fr.md")
    let path = "content/entities/acme/privacy/fr.md"
    #expect(await changes(watch, until: path).contains(path))
  }

  @Test(arguments: [false, true])
  func `An editor that saves by renaming is seen`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "content/a/.fr.md.swp")
    try bench.rename("content/a/.fr.md.swp", to: "content/a/fr.md")
    let found = await changes(watch, until: "content/a/fr.md")
    #expect(found.contains("content/a/fr.md"))
    #expect(!found.contains("content/a/.fr.md.swp"), "Hidden files are nobody's content")
  }

  @Test(arguments: [false, true])
  func `New folders are watched, with what was put into them at once`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "content/b/c/d/fr.md")
    #expect(await changes(watch, until: "content/b/c/d/fr.md").contains("content/b/c/d/fr.md"))
    try bench.write("three", to: "content/b/c/d/fr.md")
    #expect(await changes(watch, until: "content/b/c/d/fr.md").contains("content/b/c/d/fr.md"))
  }

  @Test(arguments: [false, true])
  func `A folder that appears in the root later is watched, others of the root are not`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "site/index.html")
    try bench.write("two", to: "themes/base/theme.yml")
    let found = await changes(watch, until: "themes/base/theme.yml")
    #expect(found.contains("themes/base/theme.yml"))
    #expect(!found.contains { $0.hasPrefix("site") })
  }

  @Test(arguments: [false, true])
  func `A folder that was moved is followed to its new name`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/inner/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.rename("content/a", to: "content/b")
    #expect(await changes(watch, until: "content/b/inner/fr.md").contains("content/a"))
    try bench.write("two", to: "content/b/inner/fr.md")
    let found = await changes(watch, until: "content/b/inner/fr.md")
    #expect(!found.contains("content/a/inner/fr.md"))
  }

  @Test(arguments: [false, true])
  func `A file that was removed is told`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.remove("content/a/fr.md")
    #expect(await changes(watch, until: "content/a/fr.md").contains("content/a/fr.md"))
  }

  @Test(arguments: [false, true])
  func `A burst is told in few parts`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("", to: "content/a/0.md")
    let watch = await Self.watch(bench, looks: looks)
    for number in 0..<200 { try bench.write("\(number)", to: "content/a/\(number % 50).md") }
    try bench.write("", to: "content/end.md")
    var parts = 0
    for await change in watch.changes {
      parts += 1
      if change.paths.contains("content/end.md") { break }
    }
    #expect(parts <= 20)
  }

  @Test(arguments: [false, true])
  func `What is settled is left alone, what is new beside it is watched`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/p/versions/old/fr.md")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "content/p/versions/old/fr.md")
    try bench.write("one", to: "content/p/versions/new/fr.md")
    let found = await changes(watch, until: "content/p/versions/new/fr.md")
    #expect(!found.contains("content/p/versions/old/fr.md"))
  }

  @Test(arguments: [false, true])
  func `A link that leads in a circle is no end`(looks: Bool) async throws {
    let bench = try Workbench()
    try bench.write("one", to: "content/a/fr.md")
    try bench.link("content/a/again", to: "..")
    let watch = await Self.watch(bench, looks: looks)
    try bench.write("two", to: "content/a/fr.md")
    #expect(await !changes(watch, until: "content/a/fr.md").isEmpty)
  }
}
