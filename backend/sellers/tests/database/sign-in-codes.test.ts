import { randomInt } from "node:crypto"
import { sealingKey, unseal } from "@chophien/platform/modules/outbox/lib/seal"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, password, type TestSeller } from "@chophien/test/kit/app/people"
import { contractBreaches } from "../support/contract-breaches"

let app: TestApp
let seller: TestSeller
let phone: string

beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  seller = await newSeller(app)
  phone = `09${randomInt(10_000_000, 99_999_999)}`
  await app.sql("update member set phone = $1 where id = $2", [`+84${phone.slice(1)}`, seller.member_id])
})
afterAll(() => app?.close())

const send = async (login: string) => {
  const answer = await call(app, "POST", "/seller/sign-in-codes", { body: { login } })
  expect(contractBreaches("POST", "/seller/sign-in-codes", answer)).toEqual([])
  return answer
}
const redeem = async (login: string, code: string) => {
  const answer = await call(app, "POST", "/seller/sign-in-codes/redeem", { body: { login, code } })
  expect(contractBreaches("POST", "/seller/sign-in-codes/redeem", answer)).toEqual([])
  return answer
}
/** The code that was sent last to an address. */
const codeFor = async (to: string) => {
  const [mail] = await app.sql<{ dedupe_key: string; sealed: string }>(
    `select dedupe_key, sealed from outbox_mail where template = 'member-code' and "to" = $1
      order by created_at desc limit 1`,
    [to]
  )
  return (
    (mail && unseal(sealingKey("development-jwt-secret"), mail.dedupe_key, mail.sealed))?.sign_in_code ?? ""
  )
}
const cookieOf = (answer: { headers: Headers }) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
const me = (cookie: string) => call(app, "GET", "/seller/me", { headers: { cookie } })

it("signs a member in by the code in their mailbox, once", async () => {
  expect((await send(seller.email.toUpperCase())).body).toEqual({ sent: true, by: "mail" })
  const code = await codeFor(seller.email)
  expect(code).toMatch(/^\d{6}$/)
  const opened = await redeem(seller.email, ` ${code.slice(0, 3)} ${code.slice(3)} `)
  expect(opened.status).toBe(200)
  expect((await me(cookieOf(opened))).body.member).toMatchObject({ id: seller.member_id })
  expect((await redeem(seller.email, code)).body.code).toBe("sign_in_code_wrong")
})

it("sends the code to the phone where a channel reaches it: in development into the local inbox", async () => {
  const typed = `+84 (0) ${phone.slice(1, 4)}-${phone.slice(4)}`
  expect((await send(typed)).body).toEqual({ sent: true, by: "phone" })
  const opened = await redeem(phone, await codeFor(`${phone}@dien-thoai.example`))
  expect((await me(cookieOf(opened))).body.member).toMatchObject({ id: seller.member_id })
})

it("answers the same of nobody, and sends nothing", async () => {
  const before = await app.sql("select count(*) from outbox_mail")
  expect((await send("khong-ai@vidu.example")).body).toEqual({ sent: true, by: "mail" })
  expect((await redeem("khong-ai@vidu.example", "123456")).body.code).toBe("sign_in_code_wrong")
  expect(await app.sql("select count(*) from outbox_mail")).toEqual(before)
})

it("ends a code after five wrong ones, and with the next code", async () => {
  await send(seller.email)
  const first = await codeFor(seller.email)
  const wrong = first === "000000" ? "000001" : "000000"
  for (let count = 0; count < 5; count++) expect((await redeem(seller.email, wrong)).status).toBe(400)
  expect((await redeem(seller.email, first)).body.code).toBe("sign_in_code_wrong")
  await send(seller.email)
  const second = await codeFor(seller.email)
  if (second !== first) expect((await redeem(seller.email, first)).status).toBe(400)
  expect((await redeem(seller.email, second)).status).toBe(200)
})

it("takes no code that has run out", async () => {
  await send(seller.email)
  await app.sql("update member_sign_in_code set expires_at = now() where member_id = $1", [seller.member_id])
  expect((await redeem(seller.email, await codeFor(seller.email))).body.code).toBe("sign_in_code_wrong")
})

it("of six who send one code at once, lets one in", async () => {
  await send(seller.email)
  const code = await codeFor(seller.email)
  const answers = await Promise.all(Array.from({ length: 5 }, () => redeem(seller.email, code)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

it("keeps no code that could be read, and none once it is sent", async () => {
  await send(seller.email)
  const code = await codeFor(seller.email)
  const rows = JSON.stringify(await app.sql("select * from member_sign_in_code"))
  expect(rows).not.toContain(`"${code}"`)
  const data = JSON.stringify(await app.sql("select data from outbox_mail where template = 'member-code'"))
  expect(data).not.toContain(code)
})

describe("a phone number and the password", () => {
  const signIn = (email: string, secret = password) =>
    call(app, "POST", "/auth/member/emailpass", { body: { email, password: secret } })

  it("sign a member in, however the number is written", async () => {
    for (const typed of [
      phone,
      `+84${phone.slice(1)}`,
      `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
    ]) {
      const { status, body } = await signIn(typed)
      expect(status).toBe(200)
      expect((await call(app, "GET", "/seller/me", { token: body.token })).body.member.email).toBe(
        seller.email
      )
    }
    expect((await signIn(phone, "không phải mật khẩu")).status).toBe(401)
    expect((await signIn("0987 000 111")).status).toBe(401)
  })

  it("sign in who of a family has the password", async () => {
    const other = await newSeller(app)
    await app.sql("update member set phone = $1 where id = $2", [`+84${phone.slice(1)}`, other.member_id])
    await app.workflow("set-member-password", {
      member_id: other.member_id,
      password: "một mật khẩu khác hẳn",
    })
    const { body } = await signIn(phone, "một mật khẩu khác hẳn")
    expect((await call(app, "GET", "/seller/me", { token: body.token })).body.member.email).toBe(other.email)
  })

  it("count wrong passwords together, whatever spelling", async () => {
    const spellings = [
      phone,
      `+84${phone.slice(1)}`,
      phone.replace(/(...)/g, "$1 "),
      `${phone.slice(0, 4)}.${phone.slice(4)}`,
    ]
    let last = 0
    for (let count = 0; count < 20; count++)
      last = (await signIn(spellings[count % spellings.length] ?? phone, "sai mật khẩu rồi")).status
    expect(last).toBe(429)
  })

  it("bring a link for a new password to the mailbox", async () => {
    await call(app, "POST", "/seller/password-resets", { body: { email: phone } })
    const mails = await app.sql(
      `select 1 from outbox_mail where template = 'member-password-reset' and "to" = $1`,
      [seller.email]
    )
    expect(mails).toHaveLength(1)
  })
})

it("tells a member whom to call: the officer in charge, with the number", async () => {
  const staff = await newStaff(app)
  const path = `/admin/staff/${staff.id}/phone`
  const named = await call(app, "POST", path, { token: staff.token, body: { phone: "0912.345.678" } })
  expect(named.body).toEqual({ id: staff.id, phone: "0912345678" })
  const officers = await call(app, "GET", "/admin/sellers/officers", { token: staff.token })
  expect(officers.body.officers).toContainEqual({ id: staff.id, name: staff.email, phone: "0912345678" })
  const changed = await call(app, "POST", `/admin/sellers/${seller.id}`, {
    token: staff.token,
    body: { officer_id: staff.id },
  })
  expect(changed.body.seller.officer).toMatchObject({ id: staff.id })
  const { body } = await call(app, "GET", "/seller/me", { token: seller.token })
  expect(body.officer).toEqual({ name: staff.email, phone: "0912345678" })
  const unknown = await call(app, "POST", `/admin/sellers/${seller.id}`, {
    token: staff.token,
    body: { officer_id: "user_01JNOBODY" },
  })
  expect(unknown.body.code).toBe("staff_not_found")
})
