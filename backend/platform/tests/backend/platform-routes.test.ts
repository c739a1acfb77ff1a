import type { Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import { searchCommunesForStaff } from "@chophien/contract/staff/places"
import { listProvinces, searchCommunes } from "@chophien/contract/store/places"
import { checkAnswer } from "@chophien/contract/testing"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newStaff } from "@chophien/test/kit/app/people"

describe("the platform's routes", () => {
  let app: TestApp
  let staff: { token: string }
  let headers: Record<string, string>
  beforeAll(async () => {
    app = await startTestApp()
    staff = await newStaff(app)
    const key = await app.service<{ id: string; token: string }>("api_key", "createApiKeys", {
      title: "shop",
      type: "publishable",
      created_by: "test",
    })
    const [channel] = await app.sql<{ id: string }>("select default_sales_channel_id as id from store")
    await app.service("link", "create", [
      { api_key: { publishable_key_id: key.id }, sales_channel: { sales_channel_id: channel?.id } },
    ])
    headers = { "x-publishable-api-key": key.token }
  }, 300_000)
  afterAll(() => app?.close())

  it("describe the whole API to anybody, to be kept for an hour", async () => {
    const answer = await call(app, "GET", "/openapi.json")
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "public, max-age=3600"])
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/)
    expect(answer.body).toMatchObject({
      openapi: "3.1.1",
      servers: [{ url: expect.stringMatching(/^http/) }],
    })
    const described = Object.entries<object>(answer.body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`)
    )
    const all: Route[] = Object.values(routes).flatMap((group) => Object.values(group))
    expect(described.sort()).toEqual(all.map(({ method, path }) => `${method} ${path}`).sort())
    expect(await call(app, "GET", "/openapi.json")).toMatchObject({ body: answer.body })
  })

  it.each([
    ["communes as they are typed", searchCommunes, "?q=pa%20co"],
    ["communes in order", searchCommunes, "?province_code=25&limit=5"],
    ["provinces", listProvinces, ""],
    ["a province that cannot be one", searchCommunes, "?province_code=Ph%C3%BA"],
    ["a page that is too long", searchCommunes, "?limit=100000"],
  ])("answer shoppers by the contract: %s", async (_what, route, query) => {
    const answer = await call(app, "GET", route.path + query, { headers })
    expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
  })

  it("answer staff who search a commune, and nobody else", async () => {
    const path = `${searchCommunesForStaff.path}?q=pa%20co`
    const answer = await call(app, "GET", path, { token: staff.token })
    expect(checkAnswer(searchCommunesForStaff, answer.status, answer.body)).toEqual([])
    expect(answer.body.communes).toMatchObject([{ code: "05212", full_name: "Xã Pà Cò" }])
    expect((await call(app, "GET", path)).status).toBe(401)
  })
})
