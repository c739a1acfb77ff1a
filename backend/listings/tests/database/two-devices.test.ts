import { randomUUID } from "node:crypto"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { stockOf } from "@chophien/test/kit/app/orders"
import { call, newSeller, type TestSeller } from "@chophien/test/kit/app/people"

jest.setTimeout(900_000)

const interleavings = 200

let app: TestApp
let seller: TestSeller
let stock: Awaited<ReturnType<typeof stockOf>>
beforeAll(async () => {
  app = await startTestApp()
  seller = await newSeller(app)
  stock = await stockOf(app, seller.listing_id)
})
afterAll(() => app?.close())

/** Numbers that look random and are the same in each run. */
function randomOf(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0
    return state % limit
  }
}

type Edit = { key: string; body: { stock_change?: number; price?: number; seen?: { price: number } } }

const send = ({ key, body }: Edit) =>
  call(app, "POST", `/seller/listings/${seller.listing_id}`, {
    token: seller.token,
    body,
    headers: { "idempotency-key": key },
  })
const read = async (): Promise<{ price: number; stock: number }> =>
  (await call(app, "GET", `/seller/listings/${seller.listing_id}`, { token: seller.token })).body.listing
const level = async () => {
  const [row] = await app.sql<{ stocked: number; reserved: number }>(
    "select stocked_quantity::int as stocked, reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1",
    [stock.inventory_item_id]
  )
  return row ?? { stocked: -1, reserved: -1 }
}
/** A shopper orders pieces, as a placement reserves them; false where fewer are left. */
const buy = async (quantity: number): Promise<boolean> =>
  await app
    .service("inventory", "createReservationItems", [
      { inventory_item_id: stock.inventory_item_id, location_id: stock.location_id, quantity },
    ])
    .then(
      () => true,
      (error: unknown) => {
        expect(String(error)).toMatch(/Not enough stock|Reserved \d+ of \d+ in stock/)
        return false
      }
    )

it("says what another device changed, and takes the change when it is sent again with that", async () => {
  const { price } = await read()
  const first = { key: randomUUID(), body: { price: price + 1000, seen: { price } } }
  const second = { key: randomUUID(), body: { price: price + 2000, seen: { price } } }
  expect((await send(first)).status).toBe(200)
  expect(await send(second)).toMatchObject({
    status: 409,
    body: {
      code: "listing_changed",
      param: "price",
      message: expect.stringMatching(/Giá.*361\.000.*máy khác|máy khác.*361\.000/),
    },
  })
  expect((await read()).price).toBe(price + 1000)
  const again = { key: randomUUID(), body: { price: price + 2000, seen: { price: price + 1000 } } }
  expect((await send(again)).body.listing.price).toBe(price + 2000)
})

it("refuses to take off what shoppers have ordered, and says how many are left", async () => {
  const { stock: left } = await read()
  expect(await buy(left - 1)).toBe(true)
  expect(await send({ key: randomUUID(), body: { stock_change: -2 } })).toMatchObject({
    status: 409,
    body: { code: "stock_below_zero", message: expect.stringContaining("chỉ còn 1 để bán") },
  })
  expect((await read()).stock).toBe(1)
})

it("changes nothing where a part of a change is refused", async () => {
  const path = `/seller/listings/${seller.listing_id}`
  const before = (await call(app, "GET", path, { token: seller.token })).body.listing
  const refused = await call(app, "POST", path, {
    token: seller.token,
    body: {
      title: "Gà đen thả đồi",
      description: "Gà thả trên đồi, ăn ngô.",
      unit: "đôi",
      price: before.price + 5000,
      weight_g: 4321,
      stock_change: -1_000_000,
      publish: false,
    },
  })
  expect(refused).toMatchObject({ status: 409, body: { code: "stock_below_zero" } })
  expect((await call(app, "GET", path, { token: seller.token })).body.listing).toEqual(before)
})

it("changes the stock once where the answer to a change was never stored", async () => {
  const change = { key: randomUUID(), body: { stock_change: 4 } }
  const { stock: before } = await read()
  await send(change)
  await app.sql("delete from seller_idempotency_key where key = $1", [change.key])
  expect((await send(change)).body.listing.stock).toBe(before + 4)
})

it(`keeps stock and price right in ${interleavings} interleavings of two devices and a shopper`, async () => {
  await send({ key: randomUUID(), body: { stock_change: 40 } })
  for (let seed = 1; seed <= interleavings; seed += 1) {
    const random = randomOf(seed)
    const start = { ...(await read()), ...(await level()) }
    // Each device saw the listing at some time, goes offline, and sends what it has in its own order, some of it twice.
    const device = async (): Promise<Edit[]> => {
      const seen = { price: (await read()).price }
      return Array.from({ length: 1 + random(2) }, () => ({
        key: randomUUID(),
        body: {
          ...(random(3) ? { stock_change: random(9) - 4 || 1 } : {}),
          ...(random(2) ? { price: 100_000 + random(800_000), seen } : {}),
        },
      }))
    }
    const done: Edit[] = []
    const replay = async (edits: Edit[]): Promise<void> => {
      for (const edit of edits) {
        const tries = random(4) ? 1 : 2
        const answers = await Promise.all(Array.from({ length: tries }, () => send(edit)))
        if (answers.some(({ status }) => status === 200)) done.push(edit)
        for (const { status, body } of answers)
          if (status !== 200)
            expect(["listing_changed", "stock_below_zero", "idempotency_in_progress"]).toContain(body.code)
      }
    }
    let sold = 0
    const shopper = async (): Promise<void> => {
      for (let times = random(3); times > 0; times -= 1) {
        const quantity = 1 + random(4)
        if (await buy(quantity)) sold += quantity
      }
    }
    const [one, other] = [await device(), await device()]
    await Promise.all([replay(one), replay(other), shopper()])

    const end = { ...(await read()), ...(await level()) }
    const set = done.reduce((sum, { body }) => sum + (body.stock_change ?? 0), 0)
    expect({ seed, stock: end.stock, stocked: end.stocked }).toEqual({
      seed,
      stock: start.stock + set - sold,
      stocked: start.stocked + set,
    })
    expect(end.stocked).toBeGreaterThanOrEqual(end.reserved)
    // Every accepted price was set by somebody who had seen the one before it.
    let price = start.price
    for (const edit of done) {
      if (edit.body.price === undefined || edit.body.price === price) continue
      expect({ seed, seen: edit.body.seen?.price }).toEqual({ seed, seen: price })
      price = edit.body.price
    }
    expect({ seed, price: end.price }).toEqual({ seed, price })
    if (end.stock < 10) await send({ key: randomUUID(), body: { stock_change: 40 } })
  }
})
