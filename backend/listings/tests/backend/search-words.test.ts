import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"
import { newStaff } from "@chophien/test/kit/app/people"
import { type Market, startMarket } from "../support/market"

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
