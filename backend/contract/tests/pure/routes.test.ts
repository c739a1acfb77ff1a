import { readdirSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod/mini"
import { addressOf, allowedCodes, fieldProblem, type Route } from "../../src"
import { examples } from "../../src/examples/examples"
import { routes } from "../../src/routes"
import { createListing, updateListing } from "../../src/seller/listings"
import { refundFlag } from "../../src/staff/money"
import { createSeller } from "../../src/staff/sellers"
import { addTariff } from "../../src/staff/tariffs"
import { addItem, checkOut, setDelivery, viewCart } from "../../src/store/cart"
import { listListings } from "../../src/store/catalogue"
import { searchCommunes } from "../../src/store/places"
import { quoteShipping } from "../../src/store/shipping-quote"
import { checkAnswer } from "../../src/testing"
import { commonProblems, kindsOf, problemCodes, problemSchema, problemStatus } from "../../src/wire/problem"

const src = join(__dirname, "../../src")
const all = Object.values(routes).flatMap((group) => Object.entries<Route>(group))
const routeSchema = z.object({ method: z.string(), path: z.string(), answer: z.unknown() })

/** Every route that some file exports. */
function declared(): unknown[] {
  return ["store", "seller", "staff"].flatMap((actor) =>
    readdirSync(join(src, actor)).flatMap((file) =>
      Object.values<unknown>(require(join(src, actor, file))).filter(
        (value) => routeSchema.safeParse(value).success
      )
    )
  )
}

describe("The routes", () => {
  test("are each one method and path, and none is forgotten in the list of all", () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ":")}`)
    expect(new Set(addresses).size).toBe(addresses.length)
    const names = all.map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(declared())).toEqual(new Set(all.map(([, route]) => route)))
  })

  test.each(all)("%s bounds only parts that its path has, and names no refusal twice", (_, route) => {
    const parts = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const bounded = route.params instanceof z.ZodMiniObject ? Object.keys(route.params._zod.def.shape) : []
    expect(parts).toEqual(expect.arrayContaining(bounded))
    const problems = [
      ...(route.problems ?? []),
      ...new Set(Object.values(route.field_problems ?? {})),
      ...commonProblems,
    ]
    expect(problems).toHaveLength(new Set(problems).size)
  })

  test.each(all)("%s has an example that it takes and answers", (_, route) => {
    const sample = examples.get(route)
    expect(sample).toBeDefined()
    for (const part of ["params", "query", "body"] as const) {
      const schema = route[part]
      if (!schema) continue
      const read = z.safeParse(schema, sample?.[part] ?? {})
      expect([part, read.success ? [] : read.error.issues]).toEqual([part, []])
    }
    expect(checkAnswer(route, route.status ?? 200, sample?.answer)).toEqual([])
  })
})

describe("What is sent", () => {
  const delivery = {
    name: "Mận",
    phone: "0912 345 678",
    province_code: "25",
    commune_code: "05212",
    address: "Xóm 1",
  }

  test("is filled in and cleaned: bounds count what people see", () => {
    expect(z.parse(addItem.body, { variant_id: "v" })).toEqual({ variant_id: "v", quantity: 1 })
    expect(z.parse(checkOut.body, { expected_total: 1 })).toEqual({ expected_total: 1, locale: "vi" })
    expect(z.parse(setDelivery.body, { ...delivery, name: " Bu\u0300i\u200b Thị ", email: "" })).toEqual({
      ...delivery,
      name: "Bùi Thị",
      phone: "+84912345678",
      email: null,
      note: null,
    })
    expect(z.parse(listListings.query, { q: " gà\u0000đen", limit: "5" })).toEqual({
      q: "gà đen",
      sort: "relevance",
      limit: 5,
      offset: 0,
    })
    expect(z.parse(searchCommunes.query, {})).toEqual({ q: "", limit: 20 })
  })

  test.each([
    ["a price, which is the shop's", addItem.body, { variant_id: "v", quantity: 1, unit_price: 1 }],
    ["a quantity in text", addItem.body, { variant_id: "v", quantity: "1" }],
    ["a name of blanks", setDelivery.body, { ...delivery, name: " \u200b " }],
    ["a phone number that is none", setDelivery.body, { ...delivery, phone: "12345" }],
    ["a mail address that is none", setDelivery.body, { ...delivery, email: "man@" }],
    ["more rows than a page has", listListings.query, { limit: "49" }],
    ["half a number", listListings.query, { offset: "1.5" }],
    ["a commune by name", quoteShipping.query, { commune_code: "Pà Cò" }],
    ["a stall's e-mail without a stall", createSeller.body, { email: "a@b.vn" }],
    ["half a bank account", refundFlag.body, { reason: "hoàn tiền", bank_bin: "970415" }],
  ])("refuses %s", (_, schema, sent) => {
    expect(z.safeParse(schema, sent).success).toBe(false)
  })

  test("a new listing needs its facts, a change only what changes", () => {
    expect(z.safeParse(createListing.body, { stock: 3 }).success).toBe(false)
    expect(z.parse(updateListing.body, { stock: 3 })).toEqual({ stock: 3 })
    expect(z.safeParse(updateListing.body, { season_months: [13] }).success).toBe(false)
  })

  test("a tariff whose days run backwards is none", () => {
    const sample = examples.get(addTariff)
    const body: unknown = JSON.parse(JSON.stringify(sample?.body).replace("[1,2]", "[2,1]"))
    expect(z.safeParse(addTariff.body, sample?.body).success).toBe(true)
    expect(z.safeParse(addTariff.body, body).success).toBe(false)
  })
})

describe("A wrong field", () => {
  const issuesOf = (schema: z.core.$ZodType, sent: unknown) => z.safeParse(schema, sent).error?.issues ?? []

  test("has the refusal that says what to change", () => {
    const delivery = {
      name: "",
      phone: "x",
      province_code: "25",
      commune_code: "1",
      address: "a".repeat(201),
    }
    expect(fieldProblem(setDelivery, issuesOf(setDelivery.body, delivery))).toEqual({
      type: "invalid_request",
      code: "name_missing",
      param: "name",
    })
    expect(fieldProblem(setDelivery, issuesOf(setDelivery.body, { ...delivery, name: "Mận" }))).toMatchObject(
      {
        code: "invalid_phone",
      }
    )
    const long = { ...delivery, name: "Mận", phone: "0912345678", commune_code: "05212" }
    expect(fieldProblem(setDelivery, issuesOf(setDelivery.body, long))).toEqual({
      type: "invalid_request",
      code: "text_too_long",
      param: "address",
      limit: 200,
    })
  })

  test("of an address names nothing; one without words of its own is left to the reader", () => {
    expect(fieldProblem(viewCart, issuesOf(viewCart.params, { id: "../x" }))).toEqual({
      type: "not_found",
      code: "cart_expired",
    })
    expect(fieldProblem(addItem, issuesOf(addItem.body, { quantity: 1 }))).toBeNull()
  })
})

describe("The refusals", () => {
  test("have a kind that has a status, the same kinds in list and shape", () => {
    expect(Object.keys(problemStatus).sort()).toEqual([...problemSchema._zod.def.shape.type.options].sort())
    for (const code of Object.keys(problemCodes)) {
      const [kind] = kindsOf(code as keyof typeof problemCodes)
      expect(kind && problemStatus[kind]).toBeGreaterThanOrEqual(400)
    }
  })

  test("are all of a route or of every route", () => {
    const used = new Set(all.flatMap(([, route]) => [...allowedCodes(route)]))
    expect(Object.keys(problemCodes).filter((code) => !used.has(code))).toEqual([])
  })
})

test("An address has its parts escaped and only what was said behind it", () => {
  expect(addressOf(viewCart, { params: { id: "a/b?c" } })).toBe("/store/carts/a%2Fb%3Fc/view")
  expect(addressOf(listListings, { query: { q: "gà đen", seller: undefined, limit: 24 } })).toBe(
    "/store/catalogue/listings?q=g%C3%A0+%C4%91en&limit=24"
  )
  expect(addressOf(listListings, {})).toBe("/store/catalogue/listings")
})
