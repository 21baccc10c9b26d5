@main struct Codicil { static func main() {} }
