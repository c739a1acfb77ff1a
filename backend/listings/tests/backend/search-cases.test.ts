import { appendFileSync } from "node:fs"
import { required } from "@chophien/test/kit/databases"
import { z } from "@medusajs/framework/zod"
import { isRight, reciprocalRank, type SearchCase, searchCases } from "../support/cases"
import { eventually, type Market } from "../support/market"
import { listMany, startSampleMarket } from "../support/sample-market"

const answerSchema = z.object({
  listings: z.array(z.object({ handle: z.string() })),
  near: z.object({ listings: z.array(z.object({ handle: z.string() })) }).nullable(),
  engine: z.string(),
})

/** How good each engine has to be. */
const bars = { meilisearch: 0.92, postgres: 0.92 } as const

/** `npm run bench -- search` sets how many, and where the figures are written. */
const many = Number(process.env["SEARCH_LISTINGS"] || 400)
const reportFile = process.env["SEARCH_REPORT"]

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

  const timed = async (path: string): Promise<Timing> => {
    const began = performance.now()
    const { status, headers } = await market.get(`/store/catalogue/${path}`)
    expect(status).toBe(200)
    const [, inside = "NaN"] = /dur=([\d.]+)/.exec(String(headers["server-timing"])) ?? []
    return { inside_ms: Number(inside), outside_ms: performance.now() - began }
  }

  /** Fills the index anew; answers how long that took, and how many listings were in it whenever somebody looked. */
  async function fillIndex(): Promise<{ reindex_ms: number; progress: number[] }> {
    const began = performance.now()
    const filled = market.app.service("search", "reindex", { index: "listing" })
    const progress = new Set<number>()
    let isFilled = false
    void filled.finally(() => {
      isFilled = true
    })
    do {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const [sync] = await market.app.sql<{ documents_synced: number }>(
        "select documents_synced from search_index_sync order by created_at desc limit 1"
      )
      progress.add(sync?.documents_synced ?? 0)
    } while (!isFilled)
    await filled
    return { reindex_ms: performance.now() - began, progress: [...progress] }
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

  it(`is as quick among ${many} listings, and its index is filled with progress to be seen`, async () => {
    await listMany(market, many)
    // PostgreSQL searches the rows themselves; its statistics are otherwise made within minutes.
    await market.app.sql("analyze catalogue_listing, catalogue_seller")
    const { reindex_ms, progress } =
      engine === "meilisearch" ? await fillIndex() : { reindex_ms: 0, progress: [] }
    await eventually(async () => expect((await find("cam")).length).toBeGreaterThan(0))

    const times = { search: [] as Timing[], suggest: [] as Timing[] }
    const words = [...new Set(searchCases.map(({ query }) => query))]
    for (const [at, q] of words.entries()) {
      times.search.push(await timed(`listings?${new URLSearchParams({ q, limit: String(24 + (at % 2)) })}`))
      times.suggest.push(await timed(`suggest?${new URLSearchParams({ q: q.slice(0, 2 + (at % 7)) })}`))
    }
    const share = results.filter((each) => isRight(each, each.found)).length / results.length
    const first = results.filter(({ kind }) => kind === "first")
    report({
      engine,
      listings: many,
      mean_reciprocal_rank:
        results.reduce((sum, each) => sum + reciprocalRank(each, each.found), 0) / results.length,
      right_share: share,
      searches_right_share: first.filter((each) => isRight(each, each.found)).length / first.length,
      search: percentiles(times.search),
      suggest: percentiles(times.suggest),
      reindex_ms: Math.round(reindex_ms),
      progress,
    })
    const [{ count } = { count: 0 }] = await market.app.sql<{ count: number }>(
      "select count(*)::int as count from catalogue_listing where deleted_at is null"
    )
    expect(count).toBe(many)
    if (engine === "meilisearch") expect(Math.max(...progress)).toBeGreaterThan(0)
  }, 900_000)
})

/** What one request took: in the backend, as it says itself, and until its answer was here. */
type Timing = { inside_ms: number; outside_ms: number }

function report(figures: object): void {
  if (reportFile) appendFileSync(reportFile, `${JSON.stringify(figures)}\n`)
}

function percentiles(timings: Timing[]): Record<string, number> {
  const at = (part: keyof Timing, share: number) => {
    const sorted = timings.map((timing) => timing[part]).sort((a, b) => a - b)
    return Number((sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1))
  }
  return {
    inside_p50_ms: at("inside_ms", 0.5),
    inside_p95_ms: at("inside_ms", 0.95),
    outside_p50_ms: at("outside_ms", 0.5),
    outside_p95_ms: at("outside_ms", 0.95),
  }
}
