import { sealingKey, unseal } from "@chophien/platform/modules/outbox/lib/seal"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff } from "@chophien/test/kit/app/people"

type SealedMail = { dedupe_key: string; sealed: string; to: string }

let app: TestApp
let staff: { id: string; email: string; token: string }
beforeAll(async () => {
  app = await startTestApp()
  staff = await newStaff(app)
})
afterAll(() => app?.close())

/** The mails of a template to an address, once there are as many. */
async function mailsOf(template: string, to: string, count: number): Promise<SealedMail[]> {
  for (const end = Date.now() + 60_000; ; ) {
    const mails = await app.sql<SealedMail>(
      `select dedupe_key, sealed, "to" from outbox_mail where template = $1 and "to" = $2 order by created_at`,
      [template, to]
    )
    if (mails.length >= count || Date.now() > end) return mails
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const linksOf = ({ dedupe_key, sealed }: SealedMail) =>
  unseal(sealingKey("development-jwt-secret"), dedupe_key, sealed) ?? {}
const tokenOf = (url: unknown) => new URL(String(url)).searchParams.get("token") ?? ""

it("mails staff who lost their password the link that sets a new one", async () => {
  const requested = await call(app, "POST", "/auth/user/emailpass/reset-password", {
    body: { identifier: staff.email },
  })
  expect(requested.status).toBe(201)
  const [mail] = await mailsOf("staff-password-reset", staff.email, 1)
  expect(mail).toBeDefined()
  const { reset_url } = linksOf(mail!)
  expect(String(reset_url)).toMatch(/\/app\/reset-password\?token=/)
  const password = "mật khẩu mới của cán bộ"
  const changed = await call(app, "POST", "/auth/user/emailpass/update", {
    token: tokenOf(reset_url),
    body: { password },
  })
  expect(changed.status).toBe(200)
  const signedIn = await call(app, "POST", "/auth/user/emailpass", { body: { email: staff.email, password } })
  expect(signedIn.status).toBe(200)
})

it("mails nobody else by that way: a seller's member has a way of their own", async () => {
  const member = await newSeller(app)
  for (const identifier of [member.email, "ai-do@vidu.example"]) {
    const requested = await call(app, "POST", "/auth/user/emailpass/reset-password", { body: { identifier } })
    expect(requested.status).toBe(201)
  }
  await call(app, "POST", "/auth/user/emailpass/reset-password", { body: { identifier: staff.email } })
  expect(await mailsOf("staff-password-reset", staff.email, 2)).toHaveLength(2)
  const [{ count } = { count: -1 }] = await app.sql<{ count: number }>(
    `select count(*)::int as count from outbox_mail where template = 'staff-password-reset' and "to" <> $1`,
    [staff.email]
  )
  expect(count).toBe(0)
})

it("mails an invitation to the Admin, and mails it again when it is made anew", async () => {
  const { body: signedIn } = await call(app, "POST", "/auth/user/emailpass", {
    body: { email: staff.email, password: "mật khẩu mới của cán bộ" },
  })
  const token = signedIn.token
  const email = "can-bo-moi@vidu.example"
  const { body } = await call(app, "POST", "/admin/invites", { token, body: { email } })
  const [first] = await mailsOf("staff-invited", email, 1)
  expect(tokenOf(linksOf(first!).invite_url)).toBe(body.invite.token)
  await call(app, "POST", `/admin/invites/${body.invite.id}/resend`, { token, body: {} })
  const [, second] = await mailsOf("staff-invited", email, 2)
  expect(tokenOf(linksOf(second!).invite_url)).not.toBe(body.invite.token)
})
