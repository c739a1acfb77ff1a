// `npm run bench -- search [--listings <number>]`: how right and how quick the search is, on both engines. See test/README.md.
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { z } from "zod"
import { table } from "./report.ts"
import { type Register, runBenchmark } from "./run-benchmark.ts"

const root = join(import.meta.dirname, "../..")
const suite = "backend/listings/tests/backend/search-cases"
const reindex_ms_max = 3 * 60_000
const suggest_ms_max = 15
const searches_share_min = 0.95
const bars = {
  meilisearch: { mean_reciprocal_rank: 0.92, search_ms: 20 },
  postgres: { mean_reciprocal_rank: 0.8, search_ms: 80 },
} as const

const timings = z.object({
  inside_p50_ms: z.number(),
  inside_p95_ms: z.number(),
  outside_p50_ms: z.number(),
  outside_p95_ms: z.number(),
})
const figures = z.object({
  engine: z.enum(["meilisearch", "postgres"]),
  listings: z.number(),
  mean_reciprocal_rank: z.number(),
  right_share: z.number(),
  searches_right_share: z.number(),
  search: timings,
  suggest: timings,
  reindex_ms: z.number(),
  progress: z.array(z.number()),
})
type Figures = z.infer<typeof figures>

/** Runs the suite of cases among so many listings; answers what it found out of each engine. */
async function measureEngines(listings: number, register: Register): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), "chophien-search-"))
  const file = join(folder, "figures.jsonl")
  const child = spawn(process.execPath, [join(root, "scripts/lib/test-run.mjs"), suite], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, SEARCH_LISTINGS: String(listings), SEARCH_REPORT: file },
  })
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  register(async () => {
    child.kill("SIGTERM")
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  if ((await ended) !== 0) throw new Error("The suite of cases failed; what it says stands above.")
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => figures.parse(JSON.parse(line)))
}

type Row = [what: string, value: string, bar: string, holds: boolean]

function rowsOf(each: Figures): Row[] {
  const bar = bars[each.engine]
  const share = (value: number) => `${(100 * value).toFixed(1)} %`
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const row = (what: string, value: string, limit: string, holds: boolean): Row => [
    `${each.engine}: ${what}`,
    value,
    limit,
    holds,
  ]
  const { search, suggest } = each
  return [
    row(
      "mean reciprocal rank",
      each.mean_reciprocal_rank.toFixed(3),
      `>= ${bar.mean_reciprocal_rank}`,
      each.mean_reciprocal_rank >= bar.mean_reciprocal_rank
    ),
    row("right of all cases", share(each.right_share), "", true),
    row(
      "right of searches.csv",
      share(each.searches_right_share),
      `>= ${share(searches_share_min)}`,
      each.searches_right_share >= searches_share_min
    ),
    row(
      "search in the backend, p95",
      ms(search.inside_p95_ms),
      `<= ${bar.search_ms} ms`,
      search.inside_p95_ms <= bar.search_ms
    ),
    row(
      "search by HTTP, p50 and p95",
      `${ms(search.outside_p50_ms)}, ${ms(search.outside_p95_ms)}`,
      "",
      true
    ),
    row(
      "suggestions in the backend, p95",
      ms(suggest.inside_p95_ms),
      `<= ${suggest_ms_max} ms`,
      suggest.inside_p95_ms <= suggest_ms_max
    ),
    row(
      "suggestions by HTTP, p50 and p95",
      `${ms(suggest.outside_p50_ms)}, ${ms(suggest.outside_p95_ms)}`,
      "",
      true
    ),
    ...(each.engine === "meilisearch"
      ? [
          row(
            "index filled anew",
            `${(each.reindex_ms / 1000).toFixed(1)} s`,
            `<= ${reindex_ms_max / 1000} s`,
            each.reindex_ms <= reindex_ms_max
          ),
          row("progress seen on the way", `${each.progress.length} times`, "", true),
        ]
      : []),
  ]
}

async function measureSearch(register: Register): Promise<boolean> {
  const { values } = parseArgs({ options: { listings: { type: "string", default: "20000" } } })
  const listings = Number(values.listings)
  if (!(listings >= 100 && listings <= 100_000))
    throw new Error("--listings is a number from 100 to 100,000.")
  const rows = (await measureEngines(listings, register)).flatMap(rowsOf)
  const shown = rows.map(([what, value, bar, holds]) => [what, value, bar, bar ? (holds ? "yes" : "NO") : ""])
  console.log(`\n${listings} listings\n${table([["", "", "bar", "holds"], ...shown])}`)
  console.log(
    `\nLoad of the machine: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(", ")} (1, 5, 15 minutes).`
  )
  return rows.every(([, , , holds]) => holds)
}

await runBenchmark(measureSearch)
