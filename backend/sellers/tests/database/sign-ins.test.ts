import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, password, signIn, type TestSeller } from "@chophien/test/kit/app/people"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const android =
  "Mozilla/5.0 (Linux; Android 14; SM-A057F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"

/** A phone with its cookies, as a browser keeps them. */
class Phone {
  private readonly cookies = new Map<string, string>()
  token = ""

  constructor(readonly user_agent = android) {}

  async call(method: string, path: string, body?: unknown, token?: string) {
    const answer = await call(app, method, path, {
      ...(token ? { token } : {}),
      ...(body === undefined ? {} : { body }),
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "user-agent": this.user_agent,
      },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return answer
  }

  /** Signs in as the panel does. */
  async enter(email: string): Promise<void> {
    this.token = (await this.call("POST", "/auth/member/emailpass", { email, password })).body.token
    expect((await this.call("POST", "/seller/session", {}, this.token)).body).toEqual({ opened: true })
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }
  /** What a thief takes. */
  copy(): Phone {
    const copy = new Phone(this.user_agent)
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }
  me = async () => (await this.call("GET", "/seller/me")).status
}

const mailsTo = (email: string) =>
  app.sql<{ data: { device: string | null; ip: string | null } }>(
    `select data from outbox_mail where "to" = $1 and template = 'member-signed-in'`,
    [email]
  )
async function entered(): Promise<{ seller: TestSeller; phone: Phone }> {
  const seller = await newSeller(app)
  const phone = new Phone()
  await phone.enter(seller.email)
  return { seller, phone }
}

describe("a member on a phone", () => {
  it("stays signed in for 90 days from the last use", async () => {
    const { seller, phone } = await entered()
    const lastSeen = (days: number) =>
      app.sql(
        "update sign_in set started_at = now() - interval '1 year', last_seen_at = now() - $2 * interval '1 day' where actor_id = $1",
        [seller.member_id, days]
      )
    await lastSeen(89)
    const answer = await phone.call("GET", "/seller/me")
    expect(answer.status).toBe(200)
    const [renewed = ""] = answer.headers.getSetCookie()
    expect(renewed).toContain("Max-Age=7776000")
    expect(renewed).toMatch(/HttpOnly/)
    expect(renewed).toMatch(/SameSite=Lax/)
    // Each use counts anew.
    await app.sql("update sign_in set last_seen_at = last_seen_at - interval '89 days' where actor_id = $1", [
      seller.member_id,
    ])
    expect(await phone.me()).toBe(200)
    await lastSeen(91)
    expect(await phone.me()).toBe(401)
    expect(phone.cookie("member_session")).toBeUndefined()
  })

  it("gets a cookie of its own each time, and what the phone had before opens nothing", async () => {
    const { seller, phone } = await entered()
    const before = phone.copy()
    await phone.enter(seller.email)
    expect(phone.cookie("member_session")).not.toBe(before.cookie("member_session"))
    expect([await before.me(), await phone.me()]).toEqual([401, 200])
  })

  it("signs out: a stolen cookie and a stolen token end with it, other phones go on", async () => {
    const { seller, phone } = await entered()
    const other = new Phone()
    await other.enter(seller.email)
    const thief = phone.copy()
    const { token } = phone
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(200)
    expect((await phone.call("DELETE", "/seller/session", {})).body).toEqual({ ended: 1 })
    expect([await phone.me(), await thief.me(), await other.me()]).toEqual([401, 401, 200])
    expect((await call(app, "GET", "/seller/me", { token })).status).toBe(401)
    expect((await call(app, "POST", "/seller/session", { token, body: {} })).status).toBe(401)
  })

  it("sees every device, signs out each, and all others", async () => {
    const { seller, phone } = await entered()
    const lost = new Phone(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"
    )
    await lost.enter(seller.email)
    const list = async () => (await phone.call("GET", "/seller/sign-ins")).body.sign_ins
    const before = await list()
    expect(before.slice(0, 2)).toMatchObject([
      { device: "Safari, iPhone", is_this: false },
      { device: "Chrome, Android", is_this: true },
    ])
    expect((await phone.call("POST", `/seller/sign-ins/${before[0].id}/end`, {})).body).toEqual({ ended: 1 })
    expect([await lost.me(), await phone.me()]).toEqual([401, 200])
    expect((await phone.call("POST", `/seller/sign-ins/${before[0].id}/end`, {})).body.code).toBe(
      "sign_in_not_found"
    )

    await lost.enter(seller.email)
    expect((await phone.call("POST", "/seller/sign-ins/end", {})).body.ended).toBeGreaterThanOrEqual(1)
    expect([await lost.me(), await phone.me(), (await list()).length]).toEqual([401, 200, 1])
    expect((await call(app, "GET", "/seller/me", { token: seller.token })).status).toBe(401)
  })

  it("neither sees nor ends a sign-in of somebody else", async () => {
    const [one, two] = [await entered(), await entered()]
    const theirs = (await two.phone.call("GET", "/seller/sign-ins")).body.sign_ins
    const mine = (await one.phone.call("GET", "/seller/sign-ins")).body.sign_ins
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
    expect(idsOf(mine).filter((id) => idsOf(theirs).includes(id))).toEqual([])
    expect((await one.phone.call("POST", `/seller/sign-ins/${theirs[0].id}/end`, {})).status).toBe(404)
    expect(await two.phone.me()).toBe(200)
  })

  it("is out at once with a new password, and when removed", async () => {
    const { seller, phone } = await entered()
    await app.workflow("set-member-password", { member_id: seller.member_id, password })
    expect(await phone.me()).toBe(401)
    await phone.enter(seller.email)
    await app.sql("update member set deleted_at = now() where id = $1", [seller.member_id])
    expect(await phone.me()).toBe(401)
  })

  it("opens nothing of staff's, nor staff anything of a member's", async () => {
    const { phone } = await entered()
    for (const path of ["/admin/sellers", "/admin/staff/me"])
      expect((await phone.call("GET", path)).status).toBe(401)
    const staff = await newStaff(app)
    expect((await call(app, "POST", "/seller/session", { token: staff.token, body: {} })).status).toBe(401)
  })
})

describe("a sign-in on a new device", () => {
  it("is mailed once, and not the very first, nor one on a phone that is known", async () => {
    const seller = await newSeller(app)
    // The kit has signed the member in once, without a device.
    await app.sql("delete from sign_in where actor_id = $1", [seller.member_id])
    const phone = new Phone()
    await phone.enter(seller.email)
    expect(await mailsTo(seller.email)).toEqual([])
    await phone.call("DELETE", "/seller/session", {})
    await phone.enter(seller.email)
    expect(await mailsTo(seller.email)).toEqual([])
    await new Phone().enter(seller.email)
    expect(await mailsTo(seller.email)).toMatchObject([{ data: { device: "Chrome, Android" } }])
  })

  it("counts for each member alone: a phone that another member used is new", async () => {
    const { phone } = await entered()
    const other = await newSeller(app)
    await phone.enter(other.email)
    expect(await mailsTo(other.email)).toHaveLength(1)
  })

  it("is none where the password was wrong", async () => {
    const { seller } = await entered()
    const before = await mailsTo(seller.email)
    const body = { email: seller.email, password: "sai mật khẩu" }
    expect((await call(app, "POST", "/auth/member/emailpass", { body })).status).toBe(401)
    expect(await mailsTo(seller.email)).toEqual(before)
    await expect(signIn(app, "member", seller.email)).resolves.toEqual(expect.any(String))
  })
})
