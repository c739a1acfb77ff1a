import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import type { Goods } from "./goods.ts"
import type { House } from "./house.ts"
import { doAll, type Operation, timed } from "./operation.ts"
import { newestMail, requestJson, sendForm } from "./request.ts"

/** Shoppers of a round; each fills a cart from two sellers, orders and pays. */
const shoppers = 10
/** Mails leave in rounds a few seconds apart: after this long without a new one, none is under way. */
const mail_rest_ms = 4000
/** How often a payment is asked about. Seldom, as to read an order costs processor time as well. */
const capture_poll_ms = 1000
/** How long money may take to arrive at its orders. */
const capture_timeout_ms = 60_000

let guests = 0
/** A guest in Hà Nội, where all parcels of dry goods can be sent. Each has a phone: unpaid orders of one are limited. */
const newDelivery = () => {
  const number = String(++guests).padStart(8, "0")
  return {
    name: "Nguyễn Thị Lan",
    phone: `09${number}`,
    email: `lan-${number}@chophien.example`,
    province_code: "01",
    commune_code: "00004",
    address: "Số 5, ngõ 12 phố Đội Cấn",
  }
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
const placedAnswer = groupAnswer.extend({ access_token: z.string() })

/** A shopper with what the shop answered so far. */
type Shopper = {
  cart_id: string
  variants: [string, string]
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
  const shopperOf = (index: number): Shopper => {
    const shopper = people[index % shoppers]
    if (!shopper) throw new Error("Nobody has a cart yet: adding to it comes first.")
    return shopper
  }

  const startCart = async (variants: [string, string]): Promise<Shopper> => {
    const { cart } = await requestJson(house, cartAnswer, "/store/carts/start", { body: {} })
    return { cart_id: cart.id, variants, total: 0, group: undefined, token: "" }
  }

  /** The first piece of every shopper, then the second one. */
  const addPiece = (index: number) => {
    const { cart_id, variants } = shopperOf(index)
    const body = { variant_id: variants[index < shoppers ? 0 : 1], quantity: 1 }
    return requestJson(house, cartAnswer, `/store/carts/${cart_id}/items`, { body })
  }

  const setDelivery = async (shopper: Shopper) => {
    const path = `/store/carts/${shopper.cart_id}/delivery`
    const { cart } = await requestJson(house, cartAnswer, path, { body: newDelivery() })
    if (!cart.ready || cart.total === null) throw new Error(`The cart ${cart.id} cannot be ordered.`)
    shopper.total = cart.total
  }

  const checkOut = async (shopper: Shopper) => {
    const { order_group, access_token } = await requestJson(
      house,
      placedAnswer,
      `/store/carts/${shopper.cart_id}/checkout`,
      {
        body: { expected_total: shopper.total, locale: "vi" },
        headers: { "idempotency-key": randomUUID() },
        status: 201,
      }
    )
    if (order_group.orders.length !== 2)
      throw new Error(`The order group ${order_group.id} does not have two orders.`)
    Object.assign(shopper, { group: order_group, token: access_token })
  }

  const settle = () => mailsHaveLeft(house)
  return [
    {
      name: "add to cart",
      count: shoppers * 2,
      prepare: async () => {
        const pairs = Array.from({ length: shoppers }, () => goods.takePair())
        people = await doAll(pairs.map((variants) => () => startCart(variants)))
      },
      perform: (index) => timed(() => addPiece(index)),
    },
    {
      name: "checkout of two sellers",
      count: shoppers,
      prepare: () => doAll(people.map((shopper) => () => setDelivery(shopper))),
      perform: (index) => timed(() => checkOut(shopperOf(index))),
      settle,
    },
    {
      name: "payment until captured",
      count: shoppers,
      perform: (index) => payAndWait(house, shopperOf(index)),
      settle,
    },
  ]
}
