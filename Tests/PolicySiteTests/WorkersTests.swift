import Testing

@testable import PolicySite

/// Many things are done by as many threads as there are.
struct WorkersTests {
  @Test(arguments: [1, 2, 8])
  func `Products stand in the order of their items`(_ count: Int) throws {
    #expect(try Workers(count: count).map(Array(0..<100)) { $0 * 2 } == (0..<100).map { $0 * 2 })
  }

  @Test func `Where the system gives no thread the calling one does the work`() throws {
    let workers = Workers(count: 4, stackSize: 1 << 60)
    #expect(try workers.map(Array(0..<100)) { $0 * 2 } == (0..<100).map { $0 * 2 })
  }
}
