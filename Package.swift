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
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CExchange"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CommonMark", dependencies: ["CCmark"], swiftSettings: strict),
    .target(name: "Templates", swiftSettings: strict),
    .target(name: "Redline", dependencies: ["CommonMark"], swiftSettings: strict),
    .target(
      name: "Ledger", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(
      name: "PolicySite",
      dependencies: ["CommonMark", "Templates", "Redline", "Ledger", "CZlib", "CExchange", "Yams"],
      swiftSettings: strict),
    .target(
      name: "PolicyPreview",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      // Written into the program, which is one file wherever it is installed.
      resources: [.embedInCode("Client/client.js"), .embedInCode("Client/preview.css")], swiftSettings: strict),
    .executableTarget(
      name: "codicil",
      dependencies: [
        "PolicySite", "PolicyPreview", "Ledger", "Redline", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: strict),
    .testTarget(name: "RedlineTests", dependencies: ["Redline", "CommonMark"], swiftSettings: strict),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger"], swiftSettings: strict),
    .testTarget(name: "PolicySiteTests", dependencies: ["PolicySite", "Ledger", "Templates"], swiftSettings: strict),
    .testTarget(name: "PolicyPreviewTests", dependencies: ["PolicyPreview"], swiftSettings: strict),
    .testTarget(name: "CodicilTests", dependencies: ["codicil"], swiftSettings: strict),
  ]
)
