import { routes } from "@chophien/contract/routes"
import { type Market, readMarket } from "@chophien/contract/store/market"
import { checkAnswer } from "@chophien/contract/testing"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { contactLines } from "../../src/market"

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.close())

const ask = async (language: string) => {
  const response = await fetch(`${app.url}/market`, { headers: { "accept-language": language } })
  return { status: response.status, body: (await response.json()) as { market: Market } }
}

describe("how the market is reached", () => {
  it("is told to anybody, without a key, in the caller's language", async () => {
    const [vi, en] = [await ask("vi"), await ask("en")]
    for (const { status, body } of [vi, en])
      expect(checkAnswer(routes.store.readMarket, status, body)).toEqual([])
    expect(vi.body.market.hours).toContain("mọi ngày")
    expect(en.body.market.hours).toContain("every day")
  })

  it("is visibly a sample in development", async () => {
    const { market } = (await ask("vi")).body
    expect(market.is_sample).toBe(true)
    expect(market.operator.name).toMatch(/^\[.*mẫu\]$/)
  })

  it("takes no other verb", async () => {
    expect((await fetch(`${app.url}${readMarket.path}`, { method: "POST" })).status).toBe(404)
  })

  it("stands in lines at the foot of mails", async () => {
    const { market } = (await ask("vi")).body
    const [operator, contact, zalo] = contactLines({ ...market, zalo: "+84912345678" }, "vi")
    expect(operator).toContain(market.operator.name)
    expect(contact?.replaceAll("\u00a0", " ")).toContain("0900 000 000")
    expect(zalo?.replaceAll("\u00a0", " ")).toBe("Zalo 0912 345 678.")
    expect(contactLines({ ...market, zalo: null }, "en")).toHaveLength(2)
  })
})
