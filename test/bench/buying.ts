import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import type { Goods } from "./goods.ts"
import type { House } from "./house.ts"
import { type Operation, times } from "./operation.ts"
import { newestMail, requestJson, sendForm } from "./request.ts"

/** Shoppers of a round; each fills a cart from two sellers, orders and pays. */
const shoppers = 10
/** Mails leave in rounds a few seconds apart: after this long without a new one, none is under way. */
const mail_rest_ms = 4000
/** How often a payment is asked about. Seldom, as to read an order costs processor time as well. */
const capture_poll_ms = 1000
/** How long money may take to arrive at its orders. */
const capture_timeout_ms = 60_000

/** A guest in Hà Nội, where all parcels of dry goods can be sent. */
const delivery = {
  name: "Nguyễn Thị Lan",
  phone: "0912345678",
  email: "lan@chophien.example",
  province_code: "01",
  commune_code: "00004",
  address: "Số 5, ngõ 12 phố Đội Cấn",
}

const cartAnswer = z.object({
  cart: z.object({ id: z.string(), ready: z.boolean(), total: z.number().nullable() }),
})
const orderGroup = z.object({
  id: z.string(),
  state: z.string(),
  amount: z.number(),
  paid_at: z.iso.datetime().nullable(),
  payment: z.object({ simulated_bank_url: z.url().nullable() }).nullable(),
  orders: z.array(z.object({ state: z.string() })),
})
const groupAnswer = z.object({ order_group: orderGroup })

/** A shopper with what the shop answered so far. */
type Shopper = {
  cart_id: string
  total: number
  group: z.output<typeof orderGroup> | undefined
  token: string
}

/** Waits until the mails that were caused have left: to send them is part of the work. */
async function mailsHaveLeft(house: House): Promise<void> {
  let newest = await newestMail(house)
  for (let since = performance.now(); performance.now() - since < mail_rest_ms; ) {
    await sleep(500)
    const now = await newestMail(house)
    if (now !== newest) since = performance.now()
    newest = now
  }
}

/** Pays an order group at the simulated bank and waits until the money is at both orders; answers how long that took, in ms. */
async function payAndWait(house: House, { group, token }: Shopper): Promise<number> {
  const paid_ms = Date.now()
  await sendForm(group?.payment?.simulated_bank_url ?? "", { amount: String(group?.amount) })
  while (Date.now() - paid_ms < capture_timeout_ms) {
    await sleep(capture_poll_ms)
    const { order_group } = await requestJson(house, groupAnswer, `/store/order-groups/${group?.id}`, {
      headers: { "x-order-token": token },
    })
    const { state, orders, paid_at } = order_group
    if (state === "paid" && orders.every((order) => order.state !== "awaiting_payment"))
      return Date.parse(paid_at ?? "") - paid_ms
  }
  throw new Error(`The order group ${group?.id} was not paid within ${capture_timeout_ms} ms.`)
}

/** From an empty cart to captured payments, through the store routes; each operation goes on where the last one ended. */
export function buyingOperations(house: House, goods: Goods): Operation[] {
  let people: Shopper[] = []
  /** Once for each shopper. */
  const each = (work: (shopper: Shopper) => Promise<unknown>) =>
    times(shoppers, async (index) => {
      const shopper = people[index]
      if (!shopper) throw new Error("The operations of buying were called out of order.")
      await work(shopper)
    })

  const addToCart: Operation = {
    name: "add to cart",
    count: shoppers * 2,
    prepare: async () => {
      people = []
      await times(shoppers, async () => {
        const { cart } = await requestJson(house, cartAnswer, "/store/carts/start", { body: {} })
        people.push({ cart_id: cart.id, total: 0, group: undefined, token: "" })
      })
    },
    run: async () => {
      const pairs = new Map(people.map((shopper) => [shopper, goods.takePair()]))
      const add = (seller: 0 | 1) =>
        each((shopper) =>
          requestJson(house, cartAnswer, `/store/carts/${shopper.cart_id}/items`, {
            body: { variant_id: pairs.get(shopper)?.[seller], quantity: 1 },
          })
        )
      return [...(await add(0)), ...(await add(1))]
    },
  }

  const checkout: Operation = {
    name: "checkout of two sellers",
    count: shoppers,
    prepare: () =>
      each(async (shopper) => {
        const path = `/store/carts/${shopper.cart_id}/delivery`
        const { cart } = await requestJson(house, cartAnswer, path, { body: delivery })
        if (!cart.ready || cart.total === null) throw new Error(`The cart ${cart.id} cannot be ordered.`)
        shopper.total = cart.total
      }),
    run: async () => {
      const answer = groupAnswer.extend({ access_token: z.string() })
      const durations = await each(async (shopper) => {
        const placed = await requestJson(house, answer, `/store/carts/${shopper.cart_id}/checkout`, {
          body: { expected_total: shopper.total, locale: "vi" },
          headers: { "idempotency-key": randomUUID() },
          status: 201,
        })
        if (placed.order_group.orders.length !== 2)
          throw new Error(`The order group ${placed.order_group.id} does not have two orders.`)
        shopper.group = placed.order_group
        shopper.token = placed.access_token
      })
      await mailsHaveLeft(house)
      return durations
    },
  }

  const payment: Operation = {
    name: "payment until captured",
    count: shoppers,
    run: async () => {
      const durations: number[] = []
      await each(async (shopper) => void durations.push(await payAndWait(house, shopper)))
      await mailsHaveLeft(house)
      return durations
    },
  }
  return [addToCart, checkout, payment]
}
