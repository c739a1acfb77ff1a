import type { Route } from "@chophien/contract"
import { addTariff, listTariffs } from "@chophien/contract/staff/tariffs"
import { checkAnswer } from "@chophien/contract/testing"
import { sampleTariff } from "@chophien/fulfillment-vietnam/quote"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newStaff } from "@chophien/test/kit/app/people"

describe("staff and the tariffs", () => {
  let app: TestApp
  let staff: { id: string; token: string }
  beforeAll(async () => {
    app = await startTestApp()
    staff = await newStaff(app)
  }, 300_000)
  afterAll(() => app?.close())

  /** One call whose answer is what the contract says. */
  const ask = async (route: Route, body?: unknown, token: string | undefined = staff.token) => {
    const answer = await call(app, route.method, route.path, { token, body })
    expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
    return answer
  }

  it("read the one in force, write the next for a later day, and see both", async () => {
    expect((await ask(listTariffs)).body.current).toMatchObject({ id: "tariff_sample", created_by: null })
    const tariff = { ...sampleTariff, cold_surcharge: 25_000 }
    const added = await ask(addTariff, {
      tariff,
      effective_at: "2099-01-01T00:00:00+07:00",
      note: "Giá năm mới",
    })
    expect(added).toMatchObject({
      status: 201,
      body: {
        tariff: { created_by: staff.id, note: "Giá năm mới", effective_at: "2098-12-31T17:00:00.000Z" },
      },
    })
    const listed = (await ask(listTariffs)).body
    expect(listed.tariffs.map(({ id }: { id: string }) => id)).toEqual([
      added.body.tariff.id,
      "tariff_sample",
    ])
    expect(listed.current.id).toBe("tariff_sample")
  })

  it("are told which number is wrong, and others may neither read nor write", async () => {
    const wrong = await ask(addTariff, { tariff: { ...sampleTariff, step_g: 0 } })
    expect(wrong).toMatchObject({ status: 400, body: { code: "invalid_field", param: "tariff.step_g" } })
    expect((await call(app, "GET", listTariffs.path)).status).toBe(401)
    expect((await call(app, "POST", addTariff.path, { body: { tariff: sampleTariff } })).status).toBe(401)
  })
})
