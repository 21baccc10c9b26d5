import Testing

@testable import PolicySite

/// What other programs say is told without secrets.
struct RedactionTests {
  private let redaction = Redaction(environment: [
    "RCLONE_CONFIG_WEB_PASS": "obscured-value", "DEPLOY_TOKEN": "abc123xyz", "PATH": "/usr/bin", "HOME": "/home/me",
    "AWS_SECRET_ACCESS_KEY": "s3cr3t", "GIT_AUTHOR_NAME": "Ada Lovelace",
  ])

  @Test func `Values of secret variables are taken out wherever they stand, others stay`() {
    #expect(
      redaction.redacted("sent obscured-value and abc123xyz, s3cr3t by Ada Lovelace from /home/me in /usr/bin")
        == "sent *** and ***, *** by Ada Lovelace from /home/me in /usr/bin")
  }

  @Test(arguments: [
    ("dial https://me:pw@a.example/x failed", "dial https://***@a.example/x failed"),
    ("clone https://ghp_token@github.com/a/b.git", "clone https://***@github.com/a/b.git"),
    ("bad password=hunter2, try again", "bad password=***, try again"),
    ("{\"secret_key\": \"a b\", \"host\": \"c\"}", "{\"secret_key\": ***, \"host\": \"c\"}"),
    ("?X-Amz-Signature=0af1&x=1", "?X-Amz-Signature=***&x=1"),
    ("Authorization: Bearer abc.def", "Authorization: Bearer ***"),
    ("git@github.com: Permission denied (publickey).", "git@github.com: Permission denied (publickey)."),
    ("connect http://127.0.0.1:8080/p: refused", "connect http://127.0.0.1:8080/p: refused"),
  ])
  func `What looks like a credential is taken out`(_ said: String, _ told: String) {
    #expect(redaction.redacted(said) == told)
  }
}
