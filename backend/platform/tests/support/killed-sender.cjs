// A sender that dies the worst moment: the mail server has the mail, the database does not know yet.
const { createHash } = require("node:crypto")
const SmtpNotificationService = require("@chophien/notification-smtp/service").default

const [, , , port] = process.argv
process.on("message", async ({ dedupe_key, to }) => {
  const smtp = new SmtpNotificationService(
    {},
    { url: `smtp://127.0.0.1:${port}`, from: "Chợ Phiên <thu@chophien.example>" }
  )
  const message_id = createHash("sha256").update(dedupe_key).digest("hex").slice(0, 40)
  await smtp.send({
    to,
    channel: "email",
    template: "order-paid",
    content: { subject: "x", html: "x", text: "x" },
    provider_data: { message_id },
  })
  process.kill(process.pid, "SIGKILL")
})
