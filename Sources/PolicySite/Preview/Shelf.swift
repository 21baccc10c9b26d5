/// What was rendered lately, up to a number of bytes; what was asked for longest ago goes first.
struct Shelf<Key: Hashable, Item> {
  private let capacity: Int
  private var slots: [Key: Slot] = [:]
  private var size = 0
  private var turn = 0

  private struct Slot {
    var item: Item
    var cost: Int
    var used: Int
  }

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Taking an item marks it as used.
  mutating func take(_ key: Key) -> Item? {
    turn += 1
    slots[key]?.used = turn
    return slots[key]?.item
  }

  mutating func put(_ item: Item, for key: Key, cost: Int) {
    remove(key)
    turn += 1
    slots[key] = Slot(item: item, cost: cost, used: turn)
    size += cost
    while size > capacity, slots.count > 1, let oldest = slots.min(by: { $0.value.used < $1.value.used })?.key {
      remove(oldest)
    }
  }

  mutating func update(_ change: (Key, inout Item) -> Void) {
    for key in Array(slots.keys) {
      guard var item = slots[key]?.item else { continue }
      change(key, &item)
      slots[key]?.item = item
    }
  }

  private mutating func remove(_ key: Key) {
    guard let slot = slots.removeValue(forKey: key) else { return }
    size -= slot.cost
  }
}
