import { orderGroups } from "@chophien/checkout/modules/order-group/index"
import { readOrderStates } from "@chophien/checkout/order-facts"
import type { ReadQuery } from "@chophien/contract"
import type { FoundOrder, findOrders as route } from "@chophien/contract/staff/orders"
import type { Locale } from "@chophien/platform/texts/define-texts"
import { fold } from "@chophien/vocabulary/fold"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { e164Of } from "@chophien/vocabulary/phone"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readFoundOrders } from "../found-orders"

/** Among how many of the newest orders words are looked for; codes, phones and numbers are found among all. */
const searched_max = 2000

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    display_id: z.number(),
    seller: z.object({ id: z.string(), name: z.string() }).nullish(),
    items: z.array(z.object({ title: z.string() })).nullish(),
  })
)

/** The ids of orders, the newest first, with what words are looked for in. */
async function newestOrders(container: MedusaContainer, filters: object) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "seller.id", "seller.name", "items.title"],
    filters,
    pagination: { take: searched_max, skip: 0, order: { created_at: "DESC" } },
  })
  return rowsSchema.parse(data)
}

/** The orders of order groups that have a code or phone; null where the words are neither. */
async function idsByCode(container: MedusaContainer, q: string): Promise<string[] | null> {
  const code = understoodValue(readOrderCode(q))
  const phone = e164Of(q)
  if (!code && !phone) return null
  const groups = await orderGroups(container).listOrderGroups(code ? { code } : { phone: phone ?? "" }, {
    select: ["id"],
    take: searched_max,
  })
  if (!groups.length) return []
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_group_id: groups.map(({ id }) => id) },
    { take: null }
  )
  return parts.map(({ order_id }) => order_id)
}

/** Orders that fit what somebody says of them. */
async function findIds(
  container: MedusaContainer,
  q: string,
  seller_id: string | undefined
): Promise<string[]> {
  const number = /^#?\s*(\d{1,7})$/.exec(q.trim())?.[1]
  const known = number ? null : await idsByCode(container, q)
  const filters = known ? { id: known } : number ? { display_id: Number(number) } : {}
  if (known && !known.length) return []
  const rows = (await newestOrders(container, filters)).filter(
    ({ seller }) => !seller_id || seller?.id === seller_id
  )
  const words = known || number ? [] : fold(q).split(" ").filter(Boolean)
  if (!words.length) return rows.map(({ id }) => id)
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_id: rows.map(({ id }) => id) },
    { relations: ["order_group"], take: null }
  )
  const customers = new Map(parts.map(({ order_id, order_group }) => [order_id, order_group?.customer_name]))
  return rows.flatMap(({ id, seller, items }) => {
    const text = fold([seller?.name, customers.get(id), ...(items ?? []).map(({ title }) => title)].join(" "))
    return words.every((word) => text.includes(word)) ? [id] : []
  })
}

/** A page of the orders that fit what staff were told, the newest first. */
export async function findOrders(
  container: MedusaContainer,
  { q, state, seller_id, limit, offset }: ReadQuery<typeof route>,
  locale: Locale
): Promise<{ orders: FoundOrder[]; count: number; limit: number; offset: number }> {
  let ids = await findIds(container, q, seller_id)
  if (state && ids.length) {
    const fitting = new Set(
      (await readOrderStates(container, ids)).filter((order) => order.state === state).map(({ id }) => id)
    )
    ids = ids.filter((id) => fitting.has(id))
  }
  const orders = await readFoundOrders(container, ids.slice(offset, offset + limit), locale)
  return { orders, count: ids.length, limit, offset }
}
