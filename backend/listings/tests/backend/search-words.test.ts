import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"
import { newStaff } from "@chophien/test/kit/app/people"
import { monthInVietnam } from "@chophien/vocabulary/time"
import { eventually, type Market, startMarket } from "../support/market"

let market: Market
let staff: string

const path = "/admin/search-words"
const asStaff = (method: string, at: string, body?: unknown) =>
  market.call(method, at, { token: staff, body })
const titles = async (q: string): Promise<string[]> => {
  const { body } = await market.get(`/store/catalogue/listings?${new URLSearchParams({ q })}`)
  const { listings } = routes.store.listListings.answer.parse(body)
  return listings.map(({ title }) => title)
}

beforeAll(async () => {
  market = await startMarket()
  staff = (await newStaff(market.app)).token
  await market.list({ seller_id: market.sellers.pa_co, title: "Gà đen Pà Cò" })
  await market.list({ seller_id: market.sellers.cao_phong, title: "Cam Cao Phong" })
})
afterAll(() => market?.close())

describe("staff teach the search a word", () => {
  let id = ""

  it("of the words that come along: nearly four hundred rows", async () => {
    const { status, body } = await asStaff("GET", `${path}?q=heo&kind=synonym`)
    expect(checkAnswer(routes.staff.listSearchWords, status, body)).toEqual([])
    expect(body.search_words[0].typed).toContain("lợn")
    expect((await asStaff("GET", path)).body.count).toBeGreaterThanOrEqual(300)
  })

  it("and see beforehand what it would change", async () => {
    const word = { kind: "spelling", typed: ["chim đen núi"], finds: ["gà đen"] }
    const { status, body } = await asStaff("POST", `${path}/preview`, { word })
    expect(checkAnswer(routes.staff.previewSearchWord, status, body)).toEqual([])
    expect(body.searches).toEqual([
      {
        typed: "chim đen núi",
        before: { count: 0, titles: [] },
        after: { count: 1, titles: ["Gà đen Pà Cò"] },
      },
    ])
    expect(await titles("chim đen núi")).toEqual([])
  })

  it("which the next search knows", async () => {
    const word = { kind: "spelling", typed: ["chim đen núi"], finds: ["gà đen"] }
    const { status, body } = await asStaff("POST", path, word)
    expect(checkAnswer(routes.staff.addSearchWord, status, body)).toEqual([])
    id = body.search_word.id
    expect(await titles("chim đen núi")).toEqual(["Gà đen Pà Cò"])
    expect(await titles("chim den nui")).toEqual(["Gà đen Pà Cò"])
  })

  it("and change it, and take it back", async () => {
    const word = { kind: "spelling", typed: ["chim đen núi"], finds: ["cam"] }
    expect((await asStaff("POST", `${path}/${id}`, word)).status).toBe(200)
    expect(await titles("chim đen núi")).toEqual(["Cam Cao Phong"])
    expect((await asStaff("DELETE", `${path}/${id}`)).status).toBe(200)
    expect(await titles("chim đen núi")).toEqual([])
    expect((await asStaff("DELETE", `${path}/${id}`)).status).toBe(404)
  })

  it.each([
    { kind: "synonym", typed: ["một mình"], finds: [] },
    { kind: "need", typed: ["quà"], finds: [] },
    { kind: "filler", typed: ["mua"], finds: ["gà"] },
    { kind: "need", typed: ["quà"], finds: ["một hai ba bốn năm sáu bảy"] },
    { kind: "magic", typed: ["a"], finds: ["b"] },
    { kind: "need", typed: ["…"], finds: ["gà"] },
  ])("which makes no sense is refused: %j", async (word) => {
    expect((await asStaff("POST", path, word)).status).toBe(400)
  })

  it("and nobody else does", async () => {
    expect((await market.call("GET", path)).status).toBe(401)
  })
})

describe("what people search for", () => {
  const counts = async (of: "missed" | "all") => {
    const { status, body } = await asStaff("GET", `${path}/counts?of=${of}`)
    expect(checkAnswer(routes.staff.listSearchCounts, status, body)).toEqual([])
    return routes.staff.listSearchCounts.answer.parse(body).search_counts
  }
  const search = async (q: string, limit: number) =>
    await market.get(`/store/catalogue/listings?${new URLSearchParams({ q, limit: String(limit) })}`)
  const popular = async () => {
    const { status, body } = await market.get("/store/catalogue/suggest?q=")
    expect(checkAnswer(routes.store.suggest, status, body)).toEqual([])
    return routes.store.suggest.answer.parse(body).popular
  }

  it("and do not find, staff read with what may have been meant, and a word made of it ends it", async () => {
    for (const limit of [1, 2]) await search("Chim  đen nùi", limit)
    await search("0912 345 678", 1)
    await search("mai@example.com", 1)
    const missed = async () => (await counts("missed")).filter(({ words }) => words === "chim đen nùi")
    await eventually(async () => expect(await missed()).toMatchObject([{ searches: 2, misses: 2 }]))
    const [row] = await missed()
    expect(row?.guesses).toContain("gà đen")
    const word = { kind: "spelling", typed: ["chim đen nùi"], finds: ["gà đen"] }
    expect((await asStaff("POST", path, word)).status).toBe(200)
    expect(await missed()).toEqual([])
    const kept = await market.app.sql<{ words: string }>("select words from search_count")
    expect(kept.filter(({ words }) => /@|\d/.test(words))).toEqual([])
  })

  it("and find is offered to others once many did, and openings count", async () => {
    for (const limit of [1, 2, 3, 4]) await search("ga den", limit)
    for (const limit of [1, 2]) await search("Gà đen", limit)
    await eventually(async () => expect(await popular()).toEqual(["gà đen"]))
    const click = { body: { q: "gà đen" } }
    const { status, body } = await market.call("POST", "/store/catalogue/searches/clicks", click)
    expect(checkAnswer(routes.store.countClick, status, body)).toEqual([])
    await market.call("POST", "/store/catalogue/searches/clicks", { body: { q: "chưa ai tìm" } })
    await eventually(async () => {
      const all = await counts("all")
      expect(all.find(({ words }) => words === "gà đen")).toMatchObject({ searches: 2, clicks: 1 })
      expect(all.map(({ words }) => words)).not.toContain("chưa ai tìm")
    })
  })

  it("is of no person and for staff alone", async () => {
    const [row] = await market.app.sql<object>("select * from search_count limit 1")
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        "clicks",
        "created_at",
        "day",
        "deleted_at",
        "folded",
        "id",
        "misses",
        "plain",
        "searches",
        "updated_at",
        "words",
      ].sort()
    )
    expect((await market.call("GET", `${path}/counts`)).status).toBe(401)
  })
})

describe("whoever waits for a season", () => {
  const other = [(monthInVietnam() % 12) + 1]
  const ask = async (handle: string, email: string) =>
    await market.call("POST", `/store/catalogue/listings/${handle}/season-notices`, { body: { email } })

  it("is sent one mail as it begins, and then forgotten", async () => {
    const id = await market.list({
      seller_id: market.sellers.pa_co,
      title: "Mận hậu Pà Cò",
      handle: "man-hau",
      season_months: other,
      sold_off_season: false,
    })
    for (const email of ["Mai@example.com", "mai@example.com", "lan@example.com"]) {
      const { status, body } = await ask("man-hau", email)
      expect(checkAnswer(routes.store.askForSeason, status, body)).toEqual([])
    }
    expect(await ask("man-hau", "khong phai")).toMatchObject({ status: 400 })
    expect(await ask("khong-co", "mai@example.com")).toMatchObject({ status: 404 })
    expect(await market.app.sql("select email from season_notice order by 1")).toEqual([
      { email: "lan@example.com" },
      { email: "mai@example.com" },
    ])

    await market.app.sql("update listing set season_months = $1 where product_id = $2", [
      `{${monthInVietnam()}}`,
      id,
    ])
    await eventually(async () => {
      const mails = await market.app.sql<{ to: string }>(
        `select "to" from outbox_mail where template = 'season-begins' order by 1`
      )
      expect(mails.map(({ to }) => to)).toEqual(["lan@example.com", "mai@example.com"])
      expect(await market.app.sql("select id from season_notice")).toEqual([])
    })
    expect(await ask("man-hau", "mai@example.com")).toMatchObject({ status: 409, body: { code: "sold_now" } })
  })

  it("waits for twenty listings at most", async () => {
    await market.list({
      seller_id: market.sellers.pa_co,
      title: "Mận cơm",
      handle: "man-com",
      season_months: other,
      sold_off_season: false,
    })
    await market.app.sql(
      `insert into season_notice (id, product_id, email, locale)
       select 'snote_' || n, 'prod_' || n, 'mai@example.com', 'vi' from generate_series(1, 20) n`
    )
    expect(await ask("man-com", "mai@example.com")).toMatchObject({
      status: 409,
      body: { code: "season_notices_full", param: "email" },
    })
  })
})
