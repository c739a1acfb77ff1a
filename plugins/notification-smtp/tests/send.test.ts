import { isRefusedForGood } from "../src/errors"
import { mustUseTls } from "../src/options"
import SmtpNotificationService from "../src/service"
import { type Inbox, startInbox } from "./support/inbox"

const from = "Chợ Phiên <thu@chophien.example>"
const content = {
  subject: "Đơn hàng K7M2P9QX đã thanh toán",
  html: "<p>Đã nhận <b>250.000 ₫</b></p>",
  text: "Đã nhận 250.000 ₫",
}
const mail = { to: "lan@example.com", channel: "email", template: "order-paid", content }

describe("sending by SMTP", () => {
  let inbox: Inbox | undefined
  let smtp: SmtpNotificationService | undefined
  const open = (port: number) =>
    (smtp = new SmtpNotificationService({}, { url: `smtp://127.0.0.1:${port}`, from }))
  const failure = (sending: Promise<unknown>) =>
    sending.then(
      () => "sent",
      (error: Error) => error.message
    )
  afterEach(async () => {
    smtp?.close()
    await inbox?.close()
    smtp = inbox = undefined
  })

  it("delivers subject, HTML and text in Vietnamese, from the shop, under the given Message-ID", async () => {
    inbox = await startInbox()
    const sent = await open(inbox.port).send({ ...mail, provider_data: { message_id: "abc123" } })
    expect(sent).toEqual({ id: "<abc123@chophien.example>" })
    expect(inbox.mails).toHaveLength(1)
    expect(inbox.mails[0]).toMatchObject({
      subject: content.subject,
      messageId: "<abc123@chophien.example>",
      from: { text: expect.stringContaining("Chợ Phiên") },
    })
    expect(inbox.mails[0]?.html).toContain("250.000 ₫")
    expect(inbox.mails[0]?.text).toContain("250.000 ₫")
    expect(inbox.mails[0]?.headers.get("auto-submitted")).toBe("auto-generated")
  })

  it("sends many over few connections", async () => {
    inbox = await startInbox()
    const provider = open(inbox.port)
    await Promise.all(Array.from({ length: 40 }, () => provider.send(mail)))
    expect(inbox.mails).toHaveLength(40)
  })

  it("tells a recipient refused for good from a passing failure, and keeps the address out of both", async () => {
    inbox = await startInbox({
      refuse: (to) =>
        to.startsWith("gone")
          ? { code: 550, text: `No such user ${to}` }
          : { code: 451, text: `Later, ${to}` },
    })
    const provider = open(inbox.port)
    const final = await failure(provider.send({ ...mail, to: "gone@example.com" }))
    const passing = await failure(provider.send(mail))
    expect([isRefusedForGood(final), isRefusedForGood(passing)]).toEqual([true, false])
    expect(final + passing).not.toMatch(/gone@|lan@/)
  })

  it("fails when the server is down and works once it is back, without a restart", async () => {
    const first = await startInbox()
    await first.close()
    const provider = open(first.port)
    expect(isRefusedForGood(await failure(provider.send(mail)))).toBe(false)
    inbox = await startInbox({ port: first.port })
    await provider.send(mail)
    expect(inbox.mails).toHaveLength(1)
  })

  it("takes no line break from a value into the head of a mail", async () => {
    inbox = await startInbox()
    await open(inbox.port).send({ ...mail, content: { ...content, subject: "Đơn\r\nBcc: spy@example.com" } })
    expect(inbox.mails[0]?.headers.has("bcc")).toBe(false)
    expect(inbox.mails[0]?.subject).toContain("Bcc: spy@example.com")
  })

  it("refuses a notification without content", async () => {
    await expect(open(1).send({ ...mail, content: null })).rejects.toThrow()
  })

  it("asks for TLS where a password would travel, and says which option is wrong", () => {
    expect(mustUseTls({ url: "smtp://user:secret@mail.example.vn:587" })).toBe(true)
    expect(mustUseTls({ url: "smtp://127.0.0.1:2525" })).toBe(false)
    expect(mustUseTls({ url: "smtp://user:secret@mail.example.vn:587", require_tls: false })).toBe(false)
    expect(() => SmtpNotificationService.validateOptions({ url: "http://x", from })).toThrow("url")
    expect(() => SmtpNotificationService.validateOptions({ url: "smtp://x", from: "Chợ Phiên" })).toThrow(
      "from"
    )
  })
})
