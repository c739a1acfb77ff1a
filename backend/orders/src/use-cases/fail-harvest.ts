import { lineFactsSchema, readOrderStates } from "@chophien/checkout/order-facts"
import type { Answer, ReadBody } from "@chophien/contract"
import type { failHarvest as failRoute, previewHarvest as route } from "@chophien/contract/seller/order-care"
import { changeOwnListing } from "@chophien/listings/use-cases/change-own-listing"
import { showOwnListing } from "@chophien/listings/use-cases/show-own-listing"
import { orderLock, withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import { type Locale, translate } from "@chophien/platform/texts/define-texts"
import { ownOrderIds, requireOwnListing } from "@chophien/sellers/ownership"
import { roundVnd } from "@chophien/vocabulary/amount"
import { unpackedOf } from "@chophien/vocabulary/order-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { carryOut, tryToCarryOut } from "../care/carry-out"
import { decideDelay, delayBounds } from "../care/decide-delay"
import { decideShortfall } from "../care/decide-shortfall"
import { orderCare } from "../modules/order-care"
import { texts } from "../texts"

/** So many orders are carried out at once; of more, the job goes on with the rest. */
const carried_out_at_once = 20

const ordersSchema = z.array(
  z.object({
    id: z.string(),
    display_id: z.number(),
    items: z.array(
      lineFactsSchema.extend({ id: z.string(), product_id: z.string().nullish(), total: z.coerce.number() })
    ),
  })
)

type OwnHarvest = { seller_id: string; product_id: string }

/** An order that waits with a listing in it: the listing's lines, and what their pieces that have not left cost. */
type HarvestOrder = {
  id: string
  display_id: number
  lines: { id: string; quantity: number }[]
  amount: number
}

/** The open orders of a seller with a listing in them, the oldest first; whole VND. */
async function readHarvestOrders(
  container: MedusaContainer,
  { seller_id, product_id }: OwnHarvest
): Promise<HarvestOrder[]> {
  const states = await readOrderStates(container, await ownOrderIds(container, seller_id))
  const open = states.filter(({ state }) => state === "to_confirm" || state === "to_ship").map(({ id }) => id)
  if (!open.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "total", "items.*"],
    filters: { id: open },
  })
  return ordersSchema
    .parse(data)
    .sort((a, b) => a.display_id - b.display_id)
    .flatMap(({ id, display_id, items }) => {
      const own = items.filter((item) => item.product_id === product_id && unpackedOf(item.detail) > 0)
      if (!own.length) return []
      const amount = own.reduce(
        (sum, { total, detail }) => sum + roundVnd((total * unpackedOf(detail)) / detail.quantity),
        0
      )
      return [
        {
          id,
          display_id,
          lines: own.map(({ id: line, detail }) => ({ id: line, quantity: unpackedOf(detail) })),
          amount,
        },
      ]
    })
}

const piecesOf = (orders: readonly HarvestOrder[]): number =>
  orders.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
const amountOf = (orders: readonly HarvestOrder[]): number =>
  orders.reduce((sum, { amount }) => sum + amount, 0)

/** What a failed harvest of a listing comes to, before anything is done. @throws Problem `not_found` */
export async function previewHarvest(
  container: MedusaContainer,
  own: OwnHarvest
): Promise<Answer<typeof route>> {
  await requireOwnListing(container, own.seller_id, own.product_id)
  const [{ title }, orders] = await Promise.all([
    showOwnListing(container, own.seller_id, own.product_id),
    readHarvestOrders(container, own),
  ])
  return { title, orders: orders.length, pieces: piecesOf(orders), amount: amountOf(orders) }
}

/** Nothing of a listing is for sale any more; what is reserved stays reserved. */
async function emptyStock(
  container: MedusaContainer,
  { seller_id, product_id }: OwnHarvest,
  key: string
): Promise<void> {
  const { shared_stock, variants } = await showOwnListing(container, seller_id, product_id)
  const name = { seller_id, id: product_id, idempotency_key: `harvest-${key}` }
  await changeOwnListing(
    container,
    name,
    shared_stock
      ? { shared_stock: { ...shared_stock, amount: 0 } }
      : { variants: variants.map(({ id }) => ({ id, stock: 0 })) }
  )
}

/**
 * A harvest failed: a listing is taken out of all open orders of its seller, or all of them get a new day. Each order is
 * changed under its own lock, and once under one key, however often this is said. What cannot be changed is answered with why.
 * @throws Problem `not_found`, `delay_day_out`, `busy`
 */
export async function failHarvest(
  container: MedusaContainer,
  {
    member_id,
    locale,
    key,
    act,
    promised_on,
    text,
    empty_stock,
    ...own
  }: OwnHarvest & { member_id: string; locale: Locale } & ReadBody<typeof failRoute>
): Promise<Answer<typeof failRoute>> {
  await requireOwnListing(container, own.seller_id, own.product_id)
  const { first, last } = delayBounds(null, new Date())
  if (act === "delay" && (!promised_on || promised_on < first || promised_on > last))
    throw new Problem("invalid_request", texts.delay_day_out, {
      param: "promised_on",
      values: { first, last },
    })
  if (empty_stock) await emptyStock(container, own, key)
  const orders = await readHarvestOrders(container, own)
  const left: Answer<typeof failRoute>["left"] = []
  const act_prefix = `${own.seller_id}:harvest-${key}`
  for (const order of orders) {
    const by = {
      order_id: order.id,
      act_id: `${act_prefix}:${order.id}`,
      text: text ?? null,
      actor_id: member_id,
    }
    try {
      await withLock(container, orderLock(order.id), async () => {
        if (act === "delay")
          return await decideDelay(container, { ...by, promised_on: promised_on ?? "", reason: "harvest" })
        await carryOut(container, order.id)
        await decideShortfall(container, { ...by, items: order.lines, reason: "out_of_stock" })
        if (orders.length <= carried_out_at_once) await tryToCarryOut(container, order.id)
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      left.push({
        order_id: order.id,
        display_id: order.display_id,
        why: translate(locale, error.text, error.values),
      })
    }
  }
  return { ...(await sumHarvest(container, act_prefix, act)), left }
}

/** What was done under one key, with what an earlier try did. */
async function sumHarvest(container: MedusaContainer, act_prefix: string, act: "cancel" | "delay") {
  const care = orderCare(container)
  const act_id = { $like: `${act_prefix.replace(/[\\%_]/g, "\\$&")}:%` }
  if (act === "delay") {
    const rows = await care.listOrderDelays({ act_id }, { select: ["order_id"], take: null })
    return { changed: rows.length, amount: 0 }
  }
  const rows = await care.listOrderShortfalls({ act_id }, { select: ["order_id", "amount"], take: null })
  return {
    changed: new Set(rows.map(({ order_id }) => order_id)).size,
    amount: rows.reduce((sum, { amount }) => sum + amount, 0),
  }
}
