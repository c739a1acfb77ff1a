import { routes } from "@chophien/contract/routes"
import { lessonCodes } from "@chophien/contract/seller/training"
import { checkAnswer } from "@chophien/contract/testing"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { call, newSeller, newStaff, type TestSeller } from "@chophien/test/kit/app/people"
import { dayInVietnam } from "@chophien/vocabulary/time"

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

describe("a pause of a seller", () => {
  const pauseOf = (seller: TestSeller) => call(app, "GET", "/seller/pause", { token: seller.token })
  const set = (pause: unknown) => call(app, "POST", "/seller/pause", { token: mine.token, body: { pause } })
  const dayFromNow = (days: number) => dayInVietnam(Date.now() + days * 86_400_000)

  it("is planned, holds from its first day to its last, and ends by itself or at once", async () => {
    expect((await pauseOf(mine)).body).toEqual({ pause: null, is_paused: false })
    const ahead = { from: dayFromNow(2), to: dayFromNow(5), note: "Nhà có đám cưới" }
    const planned = await set(ahead)
    expect(checkAnswer(routes.seller.setPause, planned.status, planned.body)).toEqual([])
    expect(planned.body).toEqual({ pause: ahead, is_paused: false })
    const now = { from: dayFromNow(0), to: dayFromNow(1) }
    expect((await set(now)).body).toEqual({ pause: { ...now, note: null }, is_paused: true })
    expect((await pauseOf(theirs)).body).toEqual({ pause: null, is_paused: false })
    await app.sql(`update seller set paused_from = $1, paused_to = $1 where id = $2`, [
      dayFromNow(-1),
      mine.id,
    ])
    expect((await pauseOf(mine)).body).toEqual({ pause: null, is_paused: false })
    expect((await set(null)).body).toEqual({ pause: null, is_paused: false })
  })

  it.each([
    [3, 2],
    [-3, -1],
    [0, 400],
  ])("from day %i to day %i is refused", async (from, to) => {
    const { status, body } = await set({ from: dayFromNow(from), to: dayFromNow(to) })
    expect([status, body.code]).toEqual([400, "pause_days_wrong"])
  })
})

describe("lessons", () => {
  const learn = (lesson: string, right: number, of: number) =>
    call(app, "POST", "/seller/lessons", { token: mine.token, body: { lesson, right, of } })

  it("keep each member's best try; what was passed stays passed", async () => {
    expect((await learn("photograph", 1, 3)).body.progress).toMatchObject({ right: 1, passed_at: null })
    expect((await learn("photograph", 3, 3)).body.progress.passed_at).not.toBeNull()
    const worse = await learn("photograph", 2, 3)
    expect(worse.body.progress).toMatchObject({ right: 3, of: 3, passed_at: expect.any(String) })
    const { status, body } = await call(app, "GET", "/seller/lessons", { token: mine.token })
    expect(checkAnswer(routes.seller.readOwnLessons, status, body)).toEqual([])
    expect(body.progress).toHaveLength(1)
    expect((await call(app, "GET", "/seller/lessons", { token: theirs.token })).body.progress).toEqual([])
    expect((await learn("photograph", 4, 3)).body.code).toBe("lesson_result_wrong")
    expect((await learn("dancing", 1, 1)).status).toBe(400)
  })

  it("make a seller trained once a member has passed all of them", async () => {
    const finished = async () =>
      (
        await app.sql<{ seller_id: string }>(
          `select seller_id from lesson_result where passed_at is not null group by 1 having count(*) = 10`
        )
      ).map(({ seller_id }) => seller_id)
    for (const lesson of lessonCodes.slice(1)) await learn(lesson, 2, 3)
    expect(await finished()).toEqual([])
    for (const lesson of lessonCodes) await learn(lesson, 3, 3)
    expect(await finished()).toEqual([mine.id])
    const staff = await newStaff(app)
    const { body } = await call(app, "GET", "/admin/coverage?province_code=25", { token: staff.token })
    const row = body.communes.find(({ code }: { code: string }) => code === "05212")
    expect(row.trained).toBe(1)
  })
})

describe("how a seller shows itself", () => {
  const window = {
    story: "Nhà tôi nuôi gà đen.",
    picture_url: null,
    opening_days: [6, 1, 1],
    contact_note: "Gọi tối.",
  }
  const set = (body: unknown) => call(app, "POST", "/seller/window", { token: mine.token, body })

  it("is changed by the seller, for that seller alone; another's picture is refused", async () => {
    const { status, body } = await set(window)
    expect(checkAnswer(routes.seller.changeWindow, status, body)).toEqual([])
    expect(body.window).toEqual({ ...window, opening_days: [1, 6] })
    const other = await call(app, "GET", "/seller/window", { token: theirs.token })
    expect(other.body.window).toMatchObject({ opening_days: [1, 2, 3, 4, 5, 6, 7], contact_note: null })
    expect((await set({ ...window, picture_url: "/files/file_x_1x1_A/master.webp" })).body.code).toBe(
      "picture_not_yours"
    )
    for (const opening_days of [[], [0], [8]])
      expect((await set({ ...window, opening_days })).status).toBe(400)
  })

  it("goes along in the file of all that the market keeps, without anybody's secrets or another seller", async () => {
    const { status, body } = await call(app, "GET", "/seller/data", { token: mine.token })
    expect(checkAnswer(routes.seller.readOwnData, status, body)).toEqual([])
    const text = Buffer.from(body.content, "base64").toString()
    const data = JSON.parse(text)
    expect(data.seller).toMatchObject({ id: mine.id, description: window.story })
    expect(data.members).toMatchObject([{ email: mine.email }])
    expect(data.listings).toHaveLength(1)
    expect(data.sales).toEqual([])
    expect(text).not.toContain(theirs.email)
    expect(text).not.toMatch(/auth_identity|token_hash|password/)
    await app.sql(`update member set role = 'staff' where email = $1`, [mine.email])
    const refused = await call(app, "GET", "/seller/data", { token: mine.token })
    await app.sql(`update member set role = 'owner' where email = $1`, [mine.email])
    expect([refused.status, refused.body.code]).toEqual([403, "members_owner_only"])
  })
})
