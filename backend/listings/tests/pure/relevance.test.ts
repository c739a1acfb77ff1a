import { startingSet } from "../../src/search-words/starting-set"
import { isRight, reciprocalRank, searchCases } from "../support/cases"
import { findInSample, sampleShop } from "../support/sample-shop"

const shop = sampleShop(startingSet)
const results = searchCases.map((each) => ({ ...each, found: findInSample(shop, each.query) }))

test("what people type finds what is right", () => {
  const wrong = results
    .filter((each) => !isRight(each, each.found))
    .map(({ kind, query, found }) => `${kind}: ${query} → ${found.slice(0, 4).join(", ") || "nothing"}`)
  if (process.env.SHOW) require("node:fs").writeFileSync(process.env.SHOW, wrong.join("\n"))
  expect(wrong.length / results.length).toBeLessThanOrEqual(0.03)
})

test("the first right one stands high: mean reciprocal rank", () => {
  const mean = results.reduce((sum, each) => sum + reciprocalRank(each, each.found), 0) / results.length
  expect(mean).toBeGreaterThanOrEqual(0.92)
})
