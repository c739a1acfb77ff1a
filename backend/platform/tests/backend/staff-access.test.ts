import { type StaffRole, staffRoles } from "@chophien/contract/staff/team"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newCustomer, newSeller, newStaff, type TestStaff } from "@chophien/test/kit/app/people"
import { findAdminRule, rolesFor } from "../../src/access/admin-rules"
import { describeAct } from "../../src/access/describe-act"
import { callerOf, openRoutes } from "../../src/access/open-routes"
import { fitsPattern } from "../../src/access/path-pattern"
import type { RunningRoute } from "../../src/access/running-routes"
import { nameAct } from "../../src/texts/act-words"
import { sendBroken } from "../support/send-broken"

/** What the parser answers to who gets as far as the body. */
const let_through = 400

let app: TestApp
let routes: RunningRoute[]
const staff = new Map<StaffRole, TestStaff>()

beforeAll(async () => {
  app = await startTestApp()
  for (const role of staffRoles) staff.set(role, await newStaff(app, role))
  routes = await app.service<RunningRoute[]>("staff", "listRunningRoutes")
})
afterAll(() => app?.close())

const adminRoutes = () => routes.filter(({ path }) => /^\/admin(\/|$)/.test(path))
const label = ({ method, path }: RunningRoute) => `${method} ${path}`

describe("the running router", () => {
  it("has the routes of core and ours", () => {
    expect(adminRoutes().length).toBeGreaterThan(350)
    expect(routes.map(label)).toEqual(
      expect.arrayContaining(["GET /admin/orders", "POST /admin/sellers", "POST /hooks/vietqr"])
    )
  })

  it("has no route of staff that the table of roles does not name, unless it is closed or for anybody", () => {
    const unnamed = adminRoutes().filter(
      ({ method, path }) => callerOf(method, path) === "staff" && !findAdminRule(path)
    )
    expect(unnamed.map(label)).toEqual([])
  })

  it("has no act of staff without a name, in Vietnamese and in English", () => {
    const acts = routes
      .filter(({ method, path }) => !["GET", "HEAD"].includes(method) && callerOf(method, path) === "staff")
      .map(({ method, path }) => describeAct(method, path, {}, {}).action)
    expect(acts.length).toBeGreaterThan(250)
    expect(acts).toContain("orders.cancel")
    expect(acts.filter((action) => !nameAct(action, "vi") || !nameAct(action, "en"))).toEqual([])
  })

  it("answers every route that the list opens", () => {
    const pages = ["/health", "/ready", "/app/**", "/sell/**", "/admin/**"]
    const dead = openRoutes.filter(
      (open) =>
        !pages.includes(open.path) &&
        // Core writes some with parts for the actor and the way of signing in.
        !routes.some(({ method, path }) => method === open.method && fitsPattern(path, open.path))
    )
    expect(dead.map(label)).toEqual([])
  })
})

it.each([undefined, ...staffRoles])(
  "every route of staff answers %s by the table, before the body is read",
  async (role) => {
    const token = role && staff.get(role)?.token
    const wrong: string[] = []
    for (const { method, path } of adminRoutes()) {
      const caller = callerOf(method, path)
      const expected = !caller
        ? 404
        : caller === "public"
          ? let_through
          : !role
            ? 401
            : rolesFor(method, path).includes(role)
              ? let_through
              : 403
      const status = await sendBroken(app, method, path, token)
      if (status !== expected) wrong.push(`${method} ${path}: ${status}, expected ${expected}`)
    }
    expect(wrong).toEqual([])
  }
)

it("every route that is on no list answers 404 to anybody, before the body is read", async () => {
  const closed = routes.filter(({ method, path }) => !callerOf(method, path))
  expect(closed.map(label)).toEqual(
    expect.arrayContaining([
      "POST /hooks/payment/:provider",
      "POST /auth/:actor_type/:auth_provider/register",
      "POST /admin/products/imports",
      "GET /store/products",
    ])
  )
  const token = staff.get("administrator")?.token
  const wrong: string[] = []
  for (const { method, path } of closed)
    for (const status of [await sendBroken(app, method, path), await sendBroken(app, method, path, token)])
      if (status !== 404) wrong.push(`${method} ${path}: ${status}`)
  expect(wrong).toEqual([])
  for (const path of [
    "/auth/customer/emailpass/register",
    "/auth/user/emailpass/callback",
    "/admin/rbac/roles",
  ])
    expect([path, await sendBroken(app, "POST", path)]).toEqual([path, 404])
})

it("sellers, shoppers, keys and made-up routes get nowhere among the routes of staff", async () => {
  const [seller, customer] = [await newSeller(app), await newCustomer(app)]
  for (const token of [seller.token, customer.token])
    expect((await call(app, "GET", "/admin/orders", { token })).status).toBe(401)
  const key = await app.service<{ token: string }>("api_key", "createApiKeys", {
    title: "secret",
    type: "secret",
    created_by: "test",
  })
  const headers = { authorization: `Basic ${Buffer.from(`${key.token}:`).toString("base64")}` }
  expect(await call(app, "GET", "/admin/orders", { headers })).toMatchObject({
    status: 401,
    body: { code: "api_key_refused" },
  })
  expect(
    await call(app, "GET", "/admin/of-tomorrow", { token: staff.get("administrator")?.token })
  ).toMatchObject({ status: 403, body: { code: "role_not_allowed" } })
})

describe("a user without a role", () => {
  it("becomes an officer, and stays what somebody made of them", async () => {
    const late = await newStaff(app, "officer")
    await app.sql("delete from staff_member where user_id = $1", [late.id])
    expect((await call(app, "GET", "/admin/staff/me", { token: late.token })).body.role).toBe("officer")
    await app.service("staff", "giveRoles", [{ user_id: late.id, role: "administrator" }])
    expect((await call(app, "GET", "/admin/staff/me", { token: late.token })).body.role).toBe("officer")
  })

  it("becomes administrator who was the first of all, as long as nobody is", async () => {
    const first = staff.get("officer")
    await app.sql("create table kept_roles as select * from staff_member")
    await app.sql("delete from staff_member")
    const second = staff.get("moderator")
    const roleOf = async (one: TestStaff | undefined) =>
      (await call(app, "GET", "/admin/staff/me", { token: one?.token })).body.role
    expect(await roleOf(second)).toBe("officer")
    expect(await roleOf(first)).toBe("administrator")
    await app.sql("delete from staff_member")
    await app.sql("insert into staff_member select * from kept_roles")
  })
})

describe("roles", () => {
  it("are changed by an administrator, and the log says what they were", async () => {
    const [lead, officer] = [staff.get("administrator"), await newStaff(app, "officer")]
    const change = (role: string, id = officer.id, token = lead?.token) =>
      call(app, "POST", `/admin/staff/${id}/role`, { token, body: { role } })
    expect((await change("manager", officer.id, staff.get("manager")?.token)).status).toBe(403)
    expect(await change("manager")).toMatchObject({ status: 200, body: { role: "manager" } })
    expect((await change("director")).status).toBe(400)
    expect((await change("manager", "user_x")).body.code).toBe("staff_not_found")
    const { body } = await call(app, "GET", `/admin/audit-log?object_id=${officer.id}`, {
      token: lead?.token,
    })
    expect(body.entries).toMatchObject([
      {
        action: "staff.role",
        // In UTC, whatever the machine's clock shows.
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
        actor_id: lead?.id,
        actor_name: lead?.email,
        actor_role: "administrator",
        before: { role: "officer" },
        after: { role: "manager" },
        ip: expect.stringContaining("127.0.0.1"),
        route: `POST /admin/staff/${officer.id}/role`,
      },
    ])
  })

  it("leave one administrator, however many give it up at once", async () => {
    const lead = staff.get("administrator")
    const other = await newStaff(app, "administrator")
    const give = (by: TestStaff | undefined, id = "") =>
      call(app, "POST", `/admin/staff/${id}/role`, { token: by?.token, body: { role: "officer" } })
    await Promise.all([give(lead, lead?.id), give(other, other.id)])
    const left = await app.sql<{ user_id: string }>(
      "select user_id from staff_member where role = 'administrator'"
    )
    expect(left).toHaveLength(1)
    await app.sql("update staff_member set role = 'administrator' where user_id = $1", [lead?.id])
    await app.sql("update staff_member set role = 'officer' where user_id = $1", [other.id])
    expect(await give(lead, lead?.id)).toMatchObject({
      status: 409,
      body: { code: "staff_last_administrator" },
    })
  })
})
