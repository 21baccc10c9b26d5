// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "codicil",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "codicil", targets: ["codicil"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CommonMark", dependencies: ["CCmark"], swiftSettings: strict),
    .target(name: "Templates", swiftSettings: strict),
    .target(name: "Redline", dependencies: ["CommonMark"], swiftSettings: strict),
    .target(
      name: "Ledger", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(
      name: "PolicySite",
      dependencies: ["CommonMark", "Templates", "Redline", "Ledger", "CZlib", "Yams"], swiftSettings: strict),
    .executableTarget(
      name: "codicil",
      dependencies: [
        "PolicySite", "Ledger", "Redline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: strict),
    .testTarget(name: "RedlineTests", dependencies: ["Redline", "CommonMark"], swiftSettings: strict),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger"], swiftSettings: strict),
    .testTarget(name: "PolicySiteTests", dependencies: ["PolicySite", "Ledger", "Templates"], swiftSettings: strict),
    .testTarget(name: "CodicilTests", dependencies: ["codicil"], swiftSettings: strict),
  ]
)
