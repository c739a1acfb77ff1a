import { randomUUID } from "node:crypto"
import type { Cart } from "@chophien/contract/store/cart"
import { brokenInvariants } from "@chophien/test/kit/invariants"
import { type Bearer, type Placed, Shop } from "@chophien/test/kit/shop/shop"

jest.setTimeout(900_000)

const rounds = 12

let shop: Shop
let seller: Bearer
let listing_id: string
/** One piece, and a pack of three of the same goods. */
let single: string
let combo: string

type Listing = {
  id: string
  shared_stock: { unit: string; available: number } | null
  variants: { id: string; title: string; stock: number; content: number }[]
}

beforeAll(async () => {
  shop = await Shop.start({ backends: 2 })
  seller = await shop.asMember("che@vidu.vn")
  const { body } = await shop.call<{ listings: (Listing & { handle: string })[] }>(
    "GET",
    "/seller/listings",
    undefined,
    seller
  )
  listing_id = body.listings.find(({ handle }) => handle === "che-cuoi")?.id ?? ""
  const { listing } = await change({
    stock_unit: "piece",
    more_variants: [{ title: "Combo 3 túi", price: 250_000, weight_g: 600, content: 3 }],
  })
  single = listing.variants[0]?.id ?? ""
  combo = listing.variants[1]?.id ?? ""
}, 300_000)
afterAll(() => shop?.stop())

async function change(body: unknown, key = randomUUID()): Promise<{ listing: Listing; code?: string }> {
  const answer = await shop.call<{ listing: Listing }>("POST", `/seller/listings/${listing_id}`, body, {
    ...seller,
    "idempotency-key": key,
  })
  return answer.body
}
const level = async () => {
  const [row] = await shop.sql<{ stocked: number; reserved: number }>(
    `select l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved from inventory_level l
     join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
     where i.variant_id = $1 and l.deleted_at is null and i.deleted_at is null`,
    [single]
  )
  return row ?? { stocked: -1, reserved: -1 }
}
const setTo = async (amount: number) => {
  const { stocked, reserved } = await level()
  await change({ shared_stock_change: { unit: "piece", change: amount - (stocked - reserved) } })
}

let phones = 0
/** A cart of one shopper with so many of each variant; what is refused is not in it. */
async function cartOf(items: Record<string, number>, backend = 0): Promise<Cart> {
  const { id } = (await shop.call<{ cart: Cart }>("POST", "/store/carts/start", {}, {}, backend)).body.cart
  for (const [variant_id, quantity] of Object.entries(items))
    if (quantity) await shop.call("POST", `/store/carts/${id}/items`, { variant_id, quantity }, {}, backend)
  phones += 1
  const delivery = {
    name: "Bùi Thị Mai",
    phone: `09${String(10_000_000 + phones)}`,
    province_code: "25",
    commune_code: "07900",
    address: "Số 5",
  }
  return (await shop.call<{ cart: Cart }>("POST", `/store/carts/${id}/delivery`, delivery, {}, backend)).body
    .cart
}
async function buy(items: Record<string, number>, backend = 0): Promise<Placed | null> {
  const cart = await cartOf(items, backend)
  if (!cart.total) return null
  const { status, body } = await shop.checkout(cart, backend)
  if (status === 201) return body
  expect(["out_of_stock", "cart_changed", "unpaid_stock_share"]).toContain(body.code)
  return null
}
const shown = async () => {
  const { body } = await shop.call<{ listing: { variants: { id: string; stock_left: number }[] } }>(
    "GET",
    "/store/catalogue/listings/che-cuoi"
  )
  return Object.fromEntries(body.listing.variants.map(({ id, stock_left }) => [id, stock_left]))
}

test("a pack of three takes three pieces, and the single piece shows what is left after it", async () => {
  await setTo(8)
  await shop.until("the shop's page", shown, (left) => left[combo] === 2)
  expect(await shown()).toEqual({ [single]: 8, [combo]: 2 })
  const placed = await buy({ [combo]: 1 })
  expect(placed?.order_group.state).toBe("awaiting_payment")
  expect(await shown()).toEqual({ [single]: 5, [combo]: 1 })
  expect(await level()).toEqual({ stocked: 8, reserved: 3 })
  const listing = (await change({ publish: true })).listing
  expect(listing.shared_stock).toEqual({ unit: "piece", available: 5, question: null })
  expect(listing.variants.map(({ stock, content }) => [stock, content])).toEqual([
    [5, 1],
    [1, 3],
  ])
  expect(await brokenInvariants(shop.url)).toEqual([])
})

test("a cart of both packs holds no more than the stock has of them together", async () => {
  await setTo(7)
  const { id } = await cartOf({ [combo]: 2 })
  const add = (quantity: number) =>
    shop.call<{ cart: Cart }>("POST", `/store/carts/${id}/items`, { variant_id: single, quantity })
  expect(await add(2)).toMatchObject({
    status: 409,
    body: { code: "out_of_stock", message: expect.stringContaining("còn 1") },
  })
  expect((await add(1)).status).toBe(200)
})

test("of twenty who race for seven pieces in two packs over two processes, nobody gets what is not there", async () => {
  await setTo(7)
  const start = await level()
  const carts = await Promise.all(
    Array.from({ length: 20 }, (_, at) => cartOf(at % 2 ? { [combo]: 1 } : { [single]: 1 }, at % 2))
  )
  const answers = await Promise.all(carts.map((cart, at) => shop.checkout(cart, (at >> 1) % 2)))
  const sold = answers.reduce((sum, { status }, at) => sum + (status === 201 ? (at % 2 ? 3 : 1) : 0), 0)
  expect(answers.every(({ status, body }) => status === 201 || body.code === "out_of_stock")).toBe(true)
  expect(sold).toBeLessThanOrEqual(7)
  // What is left is less than what anybody who was refused wanted.
  expect(7 - sold).toBeLessThan(answers.some(({ status }, at) => status !== 201 && at % 2 === 0) ? 1 : 3)
  expect((await level()).reserved).toBe(start.reserved + sold)
  expect(await brokenInvariants(shop.url)).toEqual([])
})

test("a checkout that was planned before its goods were counted anew sells nothing by the old count", async () => {
  const ga = await shop.asMember("ga@vidu.vn")
  const { body } = await shop.call<{ listings: (Listing & { handle: string })[] }>(
    "GET",
    "/seller/listings",
    undefined,
    ga
  )
  const listing = body.listings.find(({ handle }) => handle === "cai-meo")
  const variant_id = listing?.variants[0]?.id ?? ""
  let content = 1
  for (let round = 1; round <= 8; round += 1) {
    const carts = await Promise.all([0, 1, 0, 1].map((backend) => cartOf({ [variant_id]: 1 }, backend)))
    const finer = { stock_unit: "piece", variants: [{ id: variant_id, content: content * 2 }] }
    const [changed, ...answers] = await Promise.all([
      shop.call<{ listing: Listing }>("POST", `/seller/listings/${listing?.id}`, finer, {
        ...ga,
        "idempotency-key": randomUUID(),
      }),
      ...carts.map((cart, at) => shop.checkout(cart, at % 2)),
    ])
    if (changed.status === 200) content *= 2
    else expect(changed.body.code).toBe("listing_variant_ordered")
    for (const { status, body: answer } of answers)
      if (status !== 201) expect(answer.code).toBe("stock_recounted")
    expect(await brokenInvariants(shop.url)).toEqual([])
    for (const { status, body: placed } of answers)
      if (status === 201)
        await shop.call(
          "POST",
          `/store/order-groups/${placed.order_group.id}/cancel`,
          {},
          {
            "x-order-token": placed.access_token,
          }
        )
  }
  // It was counted anew in some round, or this has shown nothing.
  expect(content).toBeGreaterThan(1)
  const [left] = await shop.sql<{ stocked: number; reserved: number }>(
    `select l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved from inventory_level l
     join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
     where i.variant_id = $1 and l.deleted_at is null and i.deleted_at is null`,
    [variant_id]
  )
  expect(left).toEqual({ stocked: 1000 * content, reserved: 0 })
})

/** Numbers that look random and are the same in each run. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return state % limit
  }
}

test(`sales, cancellations, expiries and edits of packs never oversell, in ${rounds} random rounds`, async () => {
  const open: Placed[] = []
  for (let seed = 1; seed <= rounds; seed += 1) {
    const random = randomOf(seed)
    if (random(3) === 0) await setTo(6 + random(12))
    const start = await level()
    let edited = 0
    const acts = Array.from({ length: 8 }, async (_, at): Promise<void> => {
      const act = random(10)
      const backend = at % 2
      if (act < 6) {
        const placed = await buy({ [single]: random(3), [combo]: random(3) }, backend)
        if (placed) open.push(placed)
      } else if (act < 8) {
        const placed = open.shift()
        if (!placed) return
        const headers = { "x-order-token": placed.access_token }
        if (act === 6)
          await shop.call("POST", `/store/order-groups/${placed.order_group.id}/cancel`, {}, headers, backend)
        else
          await shop.sql("update order_group set expires_at = now() where id = $1", [placed.order_group.id])
      } else {
        const amount = random(5) - 2 || 1
        const body =
          act === 8
            ? { shared_stock_change: { unit: "piece", change: amount } }
            : { variants: [{ id: combo, stock_change: amount }] }
        const { code } = await change(body)
        if (code) expect(code).toBe("stock_below_zero")
        else edited += amount * (act === 8 ? 1 : 3)
      }
    })
    await Promise.all(acts)
    const end = await level()
    expect({ seed, stocked: end.stocked }).toEqual({ seed, stocked: start.stocked + edited })
    expect(end.reserved).toBeLessThanOrEqual(end.stocked)
  }
  await shop.until(
    "rest",
    () => brokenInvariants(shop.url),
    (broken) => broken.length === 0,
    90_000
  )
  const [held] = await shop.sql<{ units: number }>(
    `select coalesce(sum(h.units), 0)::int as units from order_group_hold h join order_group g on g.id = h.order_group_id
     where g.state = 'awaiting_payment' and h.variant_id in ($1, $2)`,
    [single, combo]
  )
  expect((await level()).reserved).toBe(held?.units)
})
