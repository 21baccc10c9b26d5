import ArgumentParser
import PolicySite

/// A policy as an argument: `wemet/privacy`.
struct PolicyArgument: ExpressibleByArgument {
  let name: PolicyName

  init?(argument: String) {
    guard let name = PolicyName(argument) else { return nil }
    self.name = name
  }
}

extension LocaleTag: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}
