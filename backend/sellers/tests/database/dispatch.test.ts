import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, type TestSeller } from "@chophien/test/kit/app/people"

let app: TestApp
let mine: TestSeller
let theirs: TestSeller
beforeAll(async () => {
  app = await startTestApp()
  ;[mine, theirs] = [await newSeller(app), await newSeller(app)]
})
afterAll(() => app?.close())

const read = ({ token }: TestSeller) => call(app, "GET", "/seller/dispatch", { token })
const change = (body: unknown) => call(app, "POST", "/seller/dispatch", { token: mine.token, body })

describe("how fast a seller hands parcels over", () => {
  it("is a working day at first, as for sellers from before", async () => {
    const { status, body } = await read(mine)
    expect(checkAnswer(routes.seller.readDispatch, status, body)).toEqual([])
    expect(body).toEqual({ dispatch: { handling_days: 1, cutoff_hour: 15 } })
  })

  it("is changed by the seller, for that seller alone", async () => {
    const dispatch = { handling_days: 3, cutoff_hour: 10 }
    const { status, body } = await change(dispatch)
    expect(checkAnswer(routes.seller.changeDispatch, status, body)).toEqual([])
    expect((await read(mine)).body).toEqual({ dispatch })
    expect((await read(theirs)).body).toEqual({ dispatch: { handling_days: 1, cutoff_hour: 15 } })
  })

  it.each([
    { handling_days: 15, cutoff_hour: 10 },
    { handling_days: -1, cutoff_hour: 10 },
    { handling_days: 1, cutoff_hour: 25 },
    { handling_days: 1.5, cutoff_hour: 10 },
    { handling_days: 1 },
  ])("is refused as %j", async (body) => {
    const before = (await read(mine)).body
    expect((await change(body)).status).toBe(400)
    expect((await read(mine)).body).toEqual(before)
  })

  it("is nobody's without signing in", async () => {
    expect((await call(app, "GET", "/seller/dispatch")).status).toBe(401)
    expect(
      (await call(app, "POST", "/seller/dispatch", { body: { handling_days: 0, cutoff_hour: 1 } })).status
    ).toBe(401)
  })
})
