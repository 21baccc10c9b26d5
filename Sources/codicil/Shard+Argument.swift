import ArgumentParser
import PolicySite

extension Shard: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
