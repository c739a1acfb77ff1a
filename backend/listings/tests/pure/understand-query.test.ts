import { understandQuery } from "../../src/finding/understand-query"
import { startingSet } from "../../src/search-words/starting-set"
import { runStage, sampleShop } from "../support/sample-shop"

const { listings, lexicon } = sampleShop(startingSet)
const understand = (query: string) => understandQuery(query, lexicon)

/** The stage that answers a query, and what it finds. */
function answerOf(query: string) {
  const { stage, further } = understand(query)
  for (const each of [stage, ...further()]) {
    const found = each ? runStage(listings, each) : []
    if (each && found.length) return { ...each, found }
  }
  return null
}

describe("what the page says of a search", () => {
  test.each([
    ["gaf ddeen", "gà đen"],
    ["gà đne", "gà đen"],
    ["thnah long", "thanh long"],
    ["chè san tuyết", "chè shan tuyết"],
  ])("%j is answered as %j or as it was meant", (typed, meant) => {
    const answer = answerOf(typed)
    expect([meant, null]).toContain(answer?.corrected)
    expect(answer?.found[0]).toBe(answerOf(meant)?.found[0])
  })

  test("a word that nothing has is left out, and named", () => {
    expect(answerOf("trâu xyz")).toMatchObject({ dropped: ["xyz"], found: ["trau-gac-bep-cao-son"] })
    expect(answerOf("bưởi mai châu")).toMatchObject({ dropped: ["mai châu"] })
  })

  test("a place of before is named with the communes of today", () => {
    const [place] = understand("bưởi Đoan Hùng").places
    expect(place).toMatchObject({ typed: "Đoan Hùng", name: "Huyện Đoan Hùng", is_former: true })
    expect(place?.communes).toHaveLength(2)
  })

  test("words that stand for others say for which", () => {
    expect(understand("heo").meanings).toEqual([{ typed: "heo", finds: ["lợn"] }])
    expect(understand("lợn").meanings).toEqual([])
  })

  test("goods that are not here are not mistaken for others, and near ones are offered", () => {
    const dua = understand("dứa")
    expect([answerOf("dứa"), dua.near?.categories]).toEqual([null, ["trai-cay"]])
    expect(understand("tường").did_you_mean).toEqual(["tương"])
    expect(answerOf("tường")).toBeNull()
  })

  test("words that say nothing find everything", () => {
    expect(understand("đặc sản ngon").isEverything).toBe(true)
    expect(understand("gà ngon").isEverything).toBe(false)
    expect(understand("🐔").isEverything).toBe(false)
  })

  test("a word is a beginning only where it is the last, and long or unknown", () => {
    expect(answerOf("na")?.found).toEqual(["na-dai-an-binh"])
    expect(answerOf("mía tí")?.found[0]).toBe("mia-tim-muong-thang")
    expect(answerOf("bưở da xanh")?.corrected ?? "bưởi da xanh").toContain("bưởi")
    const typing = understandQuery("b", lexicon, "typing").stage
    expect(typing && runStage(listings, typing).length).toBeGreaterThan(5)
  })

  test("a hundred thousand letters cost no time", () => {
    const started = performance.now()
    for (let times = 0; times < 50; times++) understand("ga den ".repeat(28))
    expect((performance.now() - started) / 50).toBeLessThan(100)
  })
})

describe("the words that come along", () => {
  test("are three hundred rows at least, each of which makes sense", () => {
    expect(startingSet.length).toBeGreaterThanOrEqual(300)
    for (const { kind, typed, finds } of startingSet) {
      expect(typed.length).toBeGreaterThanOrEqual(kind === "synonym" ? 2 : 1)
      expect(finds.length > 0).toBe(kind !== "synonym" && kind !== "filler")
      for (const phrase of finds) expect([phrase, phrase.split(" ").length <= 6]).toEqual([phrase, true])
    }
  })

  test("claim of no goods that they heal", () => {
    const claims = /\b(chữa|trị|bệnh|giải độc|bổ thận|hạ huyết áp|tiểu đường|ung thư|heal|cure)\b/
    expect(startingSet.filter(({ typed, finds }) => claims.test([...typed, ...finds].join(" ")))).toEqual([])
  })
})
