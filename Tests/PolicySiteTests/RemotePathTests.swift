import Testing

@testable import PolicySite

/// What site.yml may say of a remote.
struct RemotePathTests {
  @Test(arguments: [
    "web:", "web:policies", "my web-2:/srv/policies", ":local:/srv/policies", "web,vendor=other:policies",
    ":webdav,url='https://dav.example.org:8443/a',vendor=other:policies",
    ":sftp,host=example.org,port=2022,user=me:srv",
    ":webdav,url=\"https://a.example/it''s, \"\"so\"\"\":x", ":s3,provider=AWS,env_auth,region=eu-west-3:bucket/a@b",
  ])
  func `A remote with a path is taken as it is written`(_ text: String) throws {
    #expect(try RemotePath(text).text == text)
  }

  @Test(arguments: [
    "", ":", "policies", "/srv/policies", "-web:x", "web", ":webdav,url='https://a.example:x", "web,:x", "a/b:c",
    "web:x\n--config=y",
  ])
  func `What is no remote is refused`(_ text: String) {
    #expect(throws: RemotePath.Fault.form) { try RemotePath(text) }
  }

  @Test(arguments: [
    "web,pass=x:", ":s3,secret_access_key=x:b", ":webdav,bearer_token=x:", ":b2,account=a,key=x:", "web,PASSWORD=x:",
    ":webdav,url='http://me:x@a.example/':", "sftp://me:x@a.example/srv", ":webdav,url='https://x@a.example':",
    ":azureblob,sas_url='https://a.example/c?sig=x':", ":sftp,key_pem=x:", ":drive,service_account_credentials=x:",
  ])
  func `Credentials are refused`(_ text: String) {
    let fault = #expect(throws: RemotePath.Fault.self) { try RemotePath(text) }
    switch fault {
    case .credential: break
    case .setting(let key): #expect(!["pass", "key"].contains(key))
    default: Issue.record("\(text) is not refused as a credential")
    }
  }

  @Test(arguments: ["ssh", "bearer_token_command", "remote", "server_command", "key_file"])
  func `Settings that may run a program or lead elsewhere are refused`(_ key: String) {
    #expect(throws: RemotePath.Fault.self) { try RemotePath(":sftp,host=a.example,\(key)='touch x':srv") }
  }
}
