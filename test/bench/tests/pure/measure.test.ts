import { forEachProgram, type House } from "../../house.ts"
import { measure, type Subject } from "../../measure.ts"
import { doAll } from "../../operation.ts"

/** A house without programs, in which each piece of work costs the backend `cost_ms`; `diary` notes who worked when. */
function subject(name: string, cost_ms: number, diary: string[]): Subject {
  let used_ms = 1000
  const work = async (what: string) => {
    diary.push(`${name} ${what}`)
    used_ms += cost_ms
  }
  const house: House = {
    name,
    urls: { storefront: "", backend: "", gateway: "", inbox: "" },
    publishable_key: "",
    processorTime: () => forEachProgram((program) => (program === "backend" ? used_ms : 50)),
    memory: () => forEachProgram(() => 0),
  }
  return {
    house,
    idle: forEachProgram(() => 0),
    operation: {
      name: "work",
      count: 2,
      prepare: () => work("prepares"),
      perform: async (index) => {
        await work(String(index))
        return cost_ms * 2
      },
      settle: () => work("settles"),
    },
  }
}

describe("a measurement of two houses", () => {
  it("goes from one to the other, piece by piece", async () => {
    const diary: string[] = []
    await measure([subject("old", 10, diary), subject("new", 20, diary)])
    expect(diary).toEqual([
      "old prepares",
      "new prepares",
      "old 0",
      "new 0",
      "old 1",
      "new 1",
      "old settles",
      "new settles",
    ])
  })

  it("counts the work and what goes on behind it, not the preparation, for each house", async () => {
    const [old, fresh] = await measure([subject("old", 10, []), subject("new", 20, [])])
    expect(old).toEqual({
      cpu_ms: { storefront: 0, backend: 15, gateway: 0, postgresql: 0, meilisearch: 0 },
      total_ms: 15,
      p50_ms: 20,
    })
    expect(fresh).toMatchObject({ total_ms: 30, p50_ms: 40 })
  })
})

describe("works that a few people do", () => {
  it("are begun in their order, two at once, and answered in their order", async () => {
    const begun: number[] = []
    const open: (() => void)[] = []
    const all = doAll(
      [0, 1, 2].map((index) => async () => {
        begun.push(index)
        await new Promise<void>((resolve) => open.push(resolve))
        return index
      })
    )
    expect(begun).toEqual([0, 1])
    open[1]?.()
    await new Promise(setImmediate)
    expect(begun).toEqual([0, 1, 2])
    for (const finish of open) finish()
    expect(await all).toEqual([0, 1, 2])
  })
})
