import { createHash } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newStaff, password, signIn, signToken, type TestStaff } from "@chophien/test/kit/app/people"
import { fromBase32, totp } from "../support/totp"

let app: TestApp
let lead: TestStaff
beforeAll(async () => {
  app = await startTestApp({ DEMAND_SECOND_FACTOR: "true" })
  lead = await newStaff(app, "administrator")
  await call(app, "GET", "/admin/users/me", { token: lead.token })
  // The administrator of these tests has given a code already.
  await app.sql("update sign_in set factor_at = now() where actor_id = $1", [lead.id])
})
afterAll(() => app?.close())

const me = (token: string) => call(app, "GET", "/admin/staff/me", { token })
const cookieOf = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? ""
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
const step_ms = 30_000

/** Signs in with the password; answers what core says, a challenge where a second factor is set up. */
const enter = async (email: string) =>
  (await call(app, "POST", "/auth/user/emailpass", { body: { email, password } })).body

/** Sets a second factor up. */
async function setUp(
  staff: TestStaff
): Promise<{ secret: Buffer; code: string; codes: string[]; factor_id: string }> {
  const { token } = staff
  const started = await call(app, "POST", "/auth/mfa/factors", {
    token,
    body: { provider: "totp", label: staff.email },
  })
  const secret = fromBase32(started.body.secret)
  const factor_id = started.body.mfa_factor.id
  const code = totp(secret, Date.now())
  const verified = await call(app, "POST", `/auth/mfa/factors/${factor_id}/verify`, { token, body: { code } })
  expect([started.status, verified.status]).toEqual([200, 200])
  const recovery = await call(app, "POST", "/auth/mfa/recovery-codes", { token, body: {} })
  return { secret, code, codes: recovery.body.recovery_codes, factor_id }
}

/** Answers a challenge with a code. */
const answer = (entered: { token: string; mfa_challenge: { id: string } }, code: string, method = "totp") =>
  call(app, "POST", `/auth/mfa/challenges/${entered.mfa_challenge.id}/verify`, {
    token: entered.token,
    body: { method, code },
  })

describe("a sign-in of staff", () => {
  it("is one row with where it came from, and ends with its cookie and its token together", async () => {
    const officer = await newStaff(app, "officer")
    const opened = await call(app, "POST", "/auth/session", { token: officer.token })
    const cookie = cookieOf(opened.headers)
    const withCookie = () =>
      call(app, "GET", "/admin/orders?limit=1", { headers: { cookie, "user-agent": "a phone" } })
    expect((await withCookie()).status).toBe(200)
    expect((await me(officer.token)).status).toBe(200)
    const rows = await app.sql("select ip, ended_at, token_hash from sign_in where actor_id = $1", [
      officer.id,
    ])
    expect(rows).toMatchObject([{ ip: expect.stringContaining("127.0.0.1"), ended_at: null }])
    expect(JSON.stringify(rows)).not.toContain(officer.token)

    expect((await call(app, "DELETE", "/auth/session", { headers: { cookie } })).status).toBe(200)
    expect((await withCookie()).status).toBe(401)
    expect(await me(officer.token)).toMatchObject({ status: 401, body: { code: "session_ended" } })
    expect((await call(app, "POST", "/auth/session", { token: officer.token })).status).toBe(401)
  })

  it("gives a cookie of its own, whatever cookie came along", async () => {
    const [one, two] = [await newStaff(app, "officer"), await newStaff(app, "officer")]
    const before = cookieOf((await call(app, "POST", "/auth/session", { token: one.token })).headers)
    const after = cookieOf(
      (await call(app, "POST", "/auth/session", { token: two.token, headers: { cookie: before } })).headers
    )
    expect(after).not.toBe(before)
    expect((await call(app, "GET", "/admin/staff/me", { headers: { cookie: after } })).body.id).toBe(two.id)
    expect((await call(app, "GET", "/admin/staff/me", { headers: { cookie: before } })).status).toBe(401)
  })

  it("opens nothing with a token that nobody was given, whoever signed it", async () => {
    const officer = await newStaff(app, "officer")
    const [, claims = ""] = officer.token.split(".")
    const own = JSON.parse(Buffer.from(claims, "base64url").toString())
    expect((await me(signToken({ ...own, jti: "another" }))).status).toBe(401)
    expect((await me(officer.token)).status).toBe(200)
  })

  it("is another one each time, within one second too", async () => {
    const officer = await newStaff(app, "officer")
    const [one, two] = await Promise.all([
      signIn(app, "user", officer.email),
      signIn(app, "user", officer.email),
    ])
    expect(one).not.toBe(two)
    await app.service("signIns", "end", {
      actor_type: "user",
      actor_id: officer.id,
      id: (await app.sql<{ id: string }>("select id from sign_in where token_hash = $1", [hashOf(one)]))[0]
        ?.id,
      ended_by: officer.id,
    })
    expect([(await me(one)).status, (await me(two)).status]).toEqual([401, 200])
  })

  it("lasts ten hours", async () => {
    const officer = await newStaff(app, "officer")
    expect((await me(officer.token)).status).toBe(200)
    await app.sql(
      "update sign_in set started_at = now() - interval '10 hours 1 second' where actor_id = $1",
      [officer.id]
    )
    expect(await me(officer.token)).toMatchObject({ status: 401, body: { code: "session_ended" } })
  })

  it("ends with the old password", async () => {
    const officer = await newStaff(app, "officer")
    expect((await me(officer.token)).status).toBe(200)
    const unused = await signIn(app, "user", officer.email)
    const token = await app.workflow<string>("generate-reset-password-token", {
      entityId: officer.email,
      actorType: "user",
      provider: "emailpass",
      secret: "development-jwt-secret",
    })
    const set = (chosen: string) =>
      call(app, "POST", "/auth/user/emailpass/update", { token, body: { password: chosen } })
    expect((await set("1234567890")).body.code).toBe("password_too_easy")
    const body = { password: "một mật khẩu mới" }
    expect((await call(app, "POST", "/auth/user/emailpass/update", { token, body })).status).toBe(200)
    for (const old of [officer.token, unused])
      expect(await me(old)).toMatchObject({ status: 401, body: { code: "session_ended" } })
  })

  it("ends with the person's time on the staff, a token that was never used included", async () => {
    const [seen, unseen] = [await newStaff(app, "officer"), await newStaff(app, "officer")]
    const unused = await signIn(app, "user", seen.email)
    expect((await me(seen.token)).status).toBe(200)
    await app.sql("delete from staff_member where user_id = $1", [unseen.id])
    for (const { id } of [seen, unseen])
      expect((await call(app, "DELETE", `/admin/users/${id}`, { token: lead.token })).status).toBe(200)
    for (const end = Date.now() + 30_000; (await me(seen.token)).status === 200 && Date.now() < end; );
    expect((await me(seen.token)).status).toBe(401)
    expect((await me(unused)).status).toBe(401)
    expect((await me(unseen.token)).status).toBe(401)
  })

  it("is seen and ended by an administrator, one or all", async () => {
    const officer = await newStaff(app, "officer")
    await me(officer.token)
    const path = `/admin/staff/${officer.id}/sessions`
    const list = async () => (await call(app, "GET", path, { token: lead.token })).body.sessions
    const [first] = await list()
    expect(first).toMatchObject({ ended_at: null, is_this: false })
    const end = (body: unknown) => call(app, "POST", `${path}/end`, { token: lead.token, body })
    expect((await end({ session_id: "sgn_x" })).body).toEqual({ ended: 0 })
    expect((await end({ session_id: first.id })).body).toEqual({ ended: 1 })
    expect((await me(officer.token)).status).toBe(401)
    expect((await list())[0].ended_at).not.toBeNull()
    expect((await end({})).body).toEqual({ ended: 0 })
    expect(
      (await call(app, "GET", `/admin/audit-log?object_id=${officer.id}`, { token: lead.token })).body.entries
    ).toMatchObject([{ action: "staff.sessions.end", after: { ended: [first.id] } }])
  })
})

describe("a second factor", () => {
  it("comes before everything else for who has to do with money or rights", async () => {
    for (const role of ["accountant", "manager", "administrator"] as const) {
      const staff = await newStaff(app, role)
      expect(await me(staff.token)).toMatchObject({
        status: 200,
        body: { role, has_second_factor: false, must_set_up_second_factor: true },
      })
      expect((await call(app, "GET", "/admin/users/me", { token: staff.token })).status).toBe(200)
      for (const path of ["/admin/orders", "/admin/money", "/admin/staff"])
        expect(await call(app, "GET", path, { token: staff.token })).toMatchObject({
          status: 403,
          body: { code: "second_factor_required" },
        })
    }
    const officer = await newStaff(app, "officer")
    expect((await call(app, "GET", "/admin/orders?limit=1", { token: officer.token })).status).toBe(200)
  })

  it("is set up, and asked for at the next sign-in; a code counts once", async () => {
    const staff = await newStaff(app, "accountant")
    const { secret, code, codes } = await setUp(staff)
    expect(codes).toHaveLength(10)
    expect((await me(staff.token)).body).toMatchObject({
      has_second_factor: true,
      must_set_up_second_factor: false,
    })
    expect((await call(app, "GET", "/admin/orders?limit=1", { token: staff.token })).status).toBe(200)

    const entered = await enter(staff.email)
    expect(entered.mfa_required).toBe(true)
    expect((await me(entered.token)).status).toBe(401)
    // The Admin opens a session before it asks for the code: that opens nothing yet.
    const waiting = await call(app, "POST", "/auth/session", { token: entered.token })
    expect(waiting.status).toBe(200)
    const headers = { cookie: cookieOf(waiting.headers) }
    for (const path of ["/admin/staff/me", "/admin/orders", "/auth/mfa/factors"])
      expect([path, (await call(app, "GET", path, { headers })).status]).toEqual([path, 401])
    // The code that set it up is used; the one of the next step is good already, as clocks differ.
    expect((await answer(entered, code)).status).toBeGreaterThanOrEqual(400)
    const next = totp(secret, Date.now() + step_ms)
    const [again] = [await enter(staff.email)]
    const [one, two] = await Promise.all([answer(entered, next), answer(again, next)])
    expect([one.status, two.status].sort()).toEqual([200, 409])
    const token = [one, two].find(({ status }) => status === 200)?.body.token
    expect((await me(token)).body.has_second_factor).toBe(true)
    expect((await call(app, "GET", "/admin/orders?limit=1", { token })).status).toBe(200)
    expect(await answer(await enter(staff.email), next)).toMatchObject({
      status: 409,
      body: { code: "second_factor_code_used" },
    })
  })

  it("is replaced by a recovery code, once each", async () => {
    const staff = await newStaff(app, "manager")
    const { codes } = await setUp(staff)
    const [code = ""] = codes
    expect((await answer(await enter(staff.email), code, "recovery_code")).status).toBe(200)
    expect((await answer(await enter(staff.email), code, "recovery_code")).status).toBeGreaterThanOrEqual(400)
  })

  it("stops a thief with the password who tries codes", async () => {
    const staff = await newStaff(app, "accountant")
    await setUp(staff)
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries++) {
      const entered = await enter(staff.email)
      statuses.push((await answer(entered, String(tries).padStart(6, "0"))).status)
    }
    expect(statuses.slice(-2)).toEqual([429, 429])
  })

  it("is not reached past by a session from before it", async () => {
    const staff = await newStaff(app, "officer")
    const old = await signIn(app, "user", staff.email)
    const other = await signIn(app, "user", staff.email)
    expect(other).not.toBe(old)
    await me(other)
    const { factor_id } = await setUp({ ...staff, token: old })
    expect(await me(other)).toMatchObject({ status: 401, body: { code: "second_factor_missing" } })
    expect((await call(app, "POST", "/auth/mfa/recovery-codes", { token: other, body: {} })).status).toBe(401)
    expect(
      (await call(app, "DELETE", `/auth/mfa/factors/${factor_id}`, { token: other, body: {} })).status
    ).toBe(401)
    // Nor taken away by who finds a session open: that takes a code.
    expect(
      (await call(app, "DELETE", `/auth/mfa/factors/${factor_id}`, { token: old, body: {} })).status
    ).toBeGreaterThanOrEqual(400)
  })

  it("is asked for after a new password, which opens nothing by itself", async () => {
    const staff = await newStaff(app, "accountant")
    await setUp(staff)
    const token = await app.workflow<string>("generate-reset-password-token", {
      entityId: staff.email,
      actorType: "user",
      provider: "emailpass",
      secret: "development-jwt-secret",
    })
    const chosen = "một mật khẩu khác hẳn"
    const changed = await call(app, "POST", "/auth/user/emailpass/update", {
      token,
      body: { password: chosen },
    })
    expect([changed.status, changed.body.token]).toEqual([200, undefined])
    const { body: entered } = await call(app, "POST", "/auth/user/emailpass", {
      body: { email: staff.email, password: chosen },
    })
    expect(entered).toMatchObject({ mfa_required: true, mfa_challenge: { id: expect.any(String) } })
    for (const each of [token, entered.token]) expect((await me(each)).status).toBe(401)
  })

  it("is asked of the one person alone who signs in", async () => {
    const [one, two] = [await newStaff(app, "accountant"), await newStaff(app, "accountant")]
    const [first, second] = [await setUp(one), await setUp(two)]
    // 160 bits, others for each person.
    expect([first.secret, second.secret].map((secret) => secret.length)).toEqual([20, 20])
    expect(first.secret.equals(second.secret)).toBe(false)
    const [ofOne, ofTwo] = [await enter(one.email), await enter(two.email)]
    const next = Date.now() + step_ms
    for (const { secret } of [first, second])
      expect((await answer({ ...ofOne, token: ofTwo.token }, totp(secret, next))).status).toBe(404)
    expect((await answer({ ...ofOne, token: lead.token }, totp(first.secret, next))).status).toBe(404)
    expect((await me(ofTwo.token)).status).toBe(401)
  })

  it("lies sealed, and recovery codes as hashes", async () => {
    const staff = await newStaff(app, "accountant")
    const started = await call(app, "POST", "/auth/mfa/factors", {
      token: staff.token,
      body: { provider: "totp" },
    })
    const kept = JSON.stringify(await app.sql("select * from auth_mfa_factor"))
    expect(kept).not.toContain(started.body.secret)
    expect(JSON.stringify(await app.sql("select * from auth_mfa_recovery_code"))).not.toMatch(/-[0-9a-f]{4}-/)
  })

  it("is taken away by an administrator from who lost it, and all sign-ins end", async () => {
    const staff = await newStaff(app, "accountant")
    await setUp(staff)
    const path = `/admin/staff/${staff.id}/second-factor/remove`
    expect((await call(app, "POST", path, { token: lead.token, body: {} })).body).toEqual({ removed: true })
    expect((await me(staff.token)).status).toBe(401)
    expect((await me(await signIn(app, "user", staff.email))).body.must_set_up_second_factor).toBe(true)
    const { body } = await call(app, "GET", "/admin/staff", { token: lead.token })
    expect(body.staff.find(({ id }: { id: string }) => id === staff.id)).toMatchObject({
      role: "accountant",
      has_second_factor: false,
    })
  })
})

describe("an invited person", () => {
  it("registers with the token of the invitation, the invited address and no other", async () => {
    const email = "moi@trungtam.example"
    const made = await call(app, "POST", "/admin/invites", { token: lead.token, body: { email } })
    expect(made.status).toBe(200)
    const [invite] = await app.sql<{ token: string }>("select token from invite where email = $1", [email])
    const register = (address: string, token?: string) =>
      call(app, "POST", "/auth/user/emailpass/register", {
        body: { email: address, password },
        headers: token ? { "x-invitation-token": token } : {},
      })
    expect(await register(email)).toMatchObject({ status: 403, body: { code: "invitation_token_needed" } })
    expect((await register(email, "x.y.z")).status).toBe(403)
    expect((await register("ke-la@evil.example", invite?.token)).status).toBe(403)
    const choose = (chosen: string) =>
      call(app, "POST", "/auth/user/emailpass/register", {
        body: { email, password: chosen },
        headers: { "x-invitation-token": invite?.token ?? "" },
      })
    expect((await choose("ngắn")).body.code).toBe("password_too_short")
    for (const easy of ["matkhau123456", "moi@trungtam.example"])
      expect((await choose(easy)).body.code).toBe("password_too_easy")
    const registered = await register(email, invite?.token)
    expect(registered.status).toBe(200)
    const accepted = await call(app, "POST", `/admin/invites/accept?token=${invite?.token}`, {
      token: registered.body.token,
      body: { email, first_name: "Mới", last_name: "Người" },
    })
    expect(accepted.status).toBe(200)
    expect((await me(await signIn(app, "user", email))).body.role).toBe("officer")
    expect((await register(email, invite?.token)).status).toBe(403)
  })
})

describe("the audit log", () => {
  it("has what staff do through core's routes, without secrets, before the answer leaves", async () => {
    const made = await call(app, "POST", "/admin/regions", {
      token: lead.token,
      body: { name: "Thử", currency_code: "vnd", metadata: { access_token: "lộ" } },
    })
    expect(made.status).toBe(200)
    const find = async (query: string) =>
      (await call(app, "GET", `/admin/audit-log?${query}`, { token: lead.token })).body
    const id = made.body.region.id
    expect(await find(`object_id=${id}`)).toMatchObject({
      count: 1,
      entries: [
        {
          action: "regions.create",
          object_type: "regions",
          after: { name: "Thử", metadata: { access_token: "•••" } },
          route: "POST /admin/regions",
        },
      ],
    })
    await call(app, "DELETE", `/admin/regions/${id}`, { token: lead.token })
    expect((await find(`object_id=${id}&action=regions.delete`)).count).toBe(1)
    // What was refused was not done.
    await call(app, "POST", "/admin/regions", { token: lead.token, body: {} })
    expect((await find("action=regions.create")).count).toBe(1)
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date())
    expect((await find(`action=regions&from=${today}&to=${today}`)).count).toBe(2)
    expect((await find("action=regions&to=2020-01-01")).count).toBe(0)
    expect((await find(`actor_id=${lead.id}&action=reg`)).count).toBe(0)
  })

  it("is added to and read, and nothing else, even by who owns the table", async () => {
    for (const act of [
      "update audit_entry set actor_name = 'ai khác'",
      "delete from audit_entry",
      "truncate audit_entry",
    ])
      await expect(app.sql(act)).rejects.toThrow("append only")
  })

  it("goes into a file for a spreadsheet, and that somebody took it is kept", async () => {
    const { body } = await call(app, "GET", "/admin/audit-log/export?action=regions", { token: lead.token })
    expect(body.csv).toMatch(/^\uFEFFThời điểm;Người làm;/)
    expect(body.csv).toContain("regions.create")
    expect(
      (await call(app, "GET", "/admin/audit-log?action=audit-log.export", { token: lead.token })).body.count
    ).toBe(1)
    const filters = await call(app, "GET", "/admin/audit-log/filters", { token: lead.token })
    expect(filters.body.actors).toContainEqual({ id: lead.id, name: lead.email })
  })
})
