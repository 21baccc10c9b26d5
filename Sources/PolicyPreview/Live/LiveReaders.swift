/// The pages that are open in browsers, and what each was told last.
actor LiveReaders {
  private let respond: @Sendable (PreviewAddress) async -> PreviewPage
  private var readers: [Int: Reader] = [:]
  private var count = 0
  private var isOver = false

  /// More than anybody has open; who came first goes first.
  private static let limit = 100

  private struct Reader {
    let address: PreviewAddress
    var mark: String
    var faults: [UInt8]
    let teller: AsyncStream<LiveEvent>.Continuation
  }

  init(respond: @escaping @Sendable (PreviewAddress) async -> PreviewPage) {
    self.respond = respond
  }

  /// What a page is to be told, from what changed since it was loaded on.
  ///
  /// - Parameter mark: the one that the page was loaded with.
  func join(_ address: PreviewAddress, mark: String) async -> AsyncStream<LiveEvent> {
    let (stream, teller) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(16))
    guard !isOver else {
      teller.finish()
      return stream
    }
    count += 1
    let number = count
    readers[number] = Reader(address: address, mark: mark, faults: [], teller: teller)
    teller.onTermination = { _ in Task { await self.leave(number) } }
    if readers.count > Self.limit, let first = readers.keys.min() { readers[first]?.teller.finish() }
    tell(number, await respond(address))
    return stream
  }

  /// Tells each open page what of it changed.
  func update() async {
    var pages: [PreviewAddress: PreviewPage] = [:]
    // The newest is looked at most probably.
    for number in readers.keys.sorted(by: >) {
      guard let address = readers[number]?.address else { continue }
      let page: PreviewPage
      if let known = pages[address] { page = known } else { page = await respond(address) }
      pages[address] = page
      tell(number, page)
    }
  }

  func beat() {
    for reader in readers.values { reader.teller.yield(.beat) }
  }

  /// Lets everybody go, for good.
  func end() {
    isOver = true
    for reader in readers.values { reader.teller.finish() }
  }

  private func tell(_ number: Int, _ page: PreviewPage) {
    guard let reader = readers[number] else { return }
    let mark = LivePage(page.bytes).mark
    switch mark.change(since: reader.mark) {
    case .content: reader.teller.yield(.reload)
    case .look: reader.teller.yield(.look(mark: mark.description, sheets: mark.sheets))
    case nil: break
    }
    readers[number]?.mark = mark.description
    if page.faults != reader.faults {
      reader.teller.yield(.faults(page.faults))
      readers[number]?.faults = page.faults
    }
  }

  private func leave(_ number: Int) {
    readers[number] = nil
  }
}
