import * as z from "zod/mini"
import { type BadRow, listOf, readList } from "../../src"
import { examples } from "../../src/examples/examples"
import { viewCart } from "../../src/store/cart"
import { listListings } from "../../src/store/catalogue"

const sample = examples.get(listListings)?.answer as z.infer<typeof listListings.answer>
const [card] = sample.listings

function read<S extends z.core.$ZodType>(schema: S, json: unknown) {
  const dropped: BadRow[] = []
  return { dropped, result: readList(schema, json, (bad) => dropped.push(bad)) }
}

describe("A list of an answer", () => {
  test("loses the rows that break the contract, and nothing else", () => {
    const bad = { ...card, ship_class: "Chilled" }
    const worse = { ...card, price: "36.000", season_months: null }
    const { dropped, result } = read(listListings.answer, { ...sample, listings: [bad, card, worse, card] })
    expect(result).toEqual({ success: true, data: { ...sample, listings: [card, card] } })
    expect(dropped.map(({ at, row }) => [at, row])).toEqual([
      ["listings.0", bad],
      ["listings.2", worse],
    ])
    expect(dropped[1]?.issues.map(({ path }) => path.at(-1)).sort()).toEqual(["price", "season_months"])
  })

  test("of nothing but bad rows is empty; a row that is no row at all is one of them", () => {
    const { dropped, result } = read(listListings.answer, { ...sample, listings: [null, "x"] })
    expect([result.success, result.data?.listings, dropped.length]).toEqual([true, [], 2])
  })

  test("costs nothing where every row is good", () => {
    const { dropped, result } = read(listListings.answer, sample)
    expect([result.data, dropped]).toEqual([sample, []])
  })

  test("inside an object, and inside a row of another list, loses its own row only", () => {
    const nested = z.object({
      all: z.nullable(z.object({ rows: listOf(z.object({ id: z.string(), parts: listOf(z.string()) })) })),
    })
    const json = {
      all: {
        rows: [
          { id: "a", parts: ["x", 1, "y"] },
          { id: 2, parts: [3] },
          { id: "c", parts: [] },
        ],
      },
    }
    const { dropped, result } = read(nested, json)
    expect(result.data).toEqual({
      all: {
        rows: [
          { id: "a", parts: ["x", "y"] },
          { id: "c", parts: [] },
        ],
      },
    })
    expect(dropped.map(({ at }) => at)).toEqual(["all.rows.0.parts.1", "all.rows.1", "all.rows.1.parts.0"])
    expect(json.all.rows).toHaveLength(3)
  })
})

describe("An answer", () => {
  test("without its list, or wrong outside of it, is no answer", () => {
    expect(read(listListings.answer, { ...sample, listings: undefined }).result.success).toBe(false)
    expect(read(listListings.answer, { ...sample, count: "many" }).result.success).toBe(false)
    expect(read(listListings.answer, null).result.success).toBe(false)
  })

  test("a cart with a line that cannot be read is none: without it the total would be wrong", () => {
    const cart = JSON.parse(JSON.stringify(examples.get(viewCart)?.answer))
    cart.cart.parcels[0].items[0].quantity = null
    const { dropped, result } = read(viewCart.answer, cart)
    expect([result.success, dropped]).toEqual([false, []])
  })
})
