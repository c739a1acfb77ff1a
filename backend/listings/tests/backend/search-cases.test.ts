import { required } from "@chophien/test/kit/databases"
import { z } from "@medusajs/framework/zod"
import { isRight, reciprocalRank, type SearchCase, searchCases } from "../support/cases"
import { eventually, type Market } from "../support/market"
import { startSampleMarket } from "../support/sample-market"

const answerSchema = z.object({
  listings: z.array(z.object({ handle: z.string() })),
  near: z.object({ listings: z.array(z.object({ handle: z.string() })) }).nullable(),
  engine: z.string(),
})

/** How good each engine has to be. */
const bars = { meilisearch: 0.92, postgres: 0.92 } as const

describe.each(["meilisearch", "postgres"] as const)("people type, and %s answers", (engine) => {
  let market: Market
  const results: (SearchCase & { found: string[] })[] = []

  const find = async (q: string) => {
    const { body } = await market.get(`/store/catalogue/listings?${new URLSearchParams({ q })}`)
    const answer = answerSchema.parse(body)
    if (answer.engine !== engine) throw new Error(`${answer.engine} answered ${q}`)
    return (answer.listings.length ? answer.listings : (answer.near?.listings ?? [])).map(
      ({ handle }) => handle
    )
  }

  beforeAll(async () => {
    market = await startSampleMarket(engine === "meilisearch" ? required("TEST_MEILISEARCH_HOST") : undefined)
    await eventually(async () => expect((await find("cam"))[0]).toMatch(/^cam-/))
    for (const each of searchCases) results.push({ ...each, found: await find(each.query) })
  })
  afterAll(() => market?.close())

  it("finds what is right for 97 of 100 queries", () => {
    const wrong = results
      .filter((each) => !isRight(each, each.found))
      .map(({ kind, query, found }) => `${kind}: ${query} → ${found.slice(0, 4).join(", ") || "nothing"}`)
    expect(wrong.slice(Math.floor(results.length * 0.03))).toEqual([])
  })

  it("shows the first right one high", () => {
    const mean = results.reduce((sum, each) => sum + reciprocalRank(each, each.found), 0) / results.length
    expect(mean).toBeGreaterThanOrEqual(bars[engine])
  })
})
