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

/** As many orders are read at once; all of them are looked through. */
const read_at_once = 2000

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
  const rows: z.infer<typeof rowsSchema> = []
  for (;;) {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "display_id", "seller.id", "seller.name", "items.title"],
      filters,
      pagination: { take: read_at_once, skip: rows.length, order: { created_at: "DESC", id: "DESC" } },
    })
    const page = rowsSchema.parse(data)
    rows.push(...page)
    if (page.length < read_at_once) return rows
  }
}

/** The orders of order groups that have a code or phone; null where the words are neither. */
async function idsByCode(container: MedusaContainer, q: string): Promise<string[] | null> {
  const code = understoodValue(readOrderCode(q))
  const phone = e164Of(q)
  if (!code && !phone) return null
  const groups = await orderGroups(container).listOrderGroups(code ? { code } : { phone: phone ?? "" }, {
    select: ["id"],
    take: null,
  })
  if (!groups.length) return []
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_group_id: groups.map(({ id }) => id) },
    { take: null }
  )
  return parts.map(({ order_id }) => order_id)
}

type Wanted = Pick<ReadQuery<typeof route>, "q" | "seller_id" | "customer" | "total_min" | "total_max">

/** What filters beside the words ask of an order's part of its group: who bought it, and for how much. */
function fitsPart(
  { customer, total_min = 0, total_max = Number.MAX_SAFE_INTEGER }: Wanted,
  part: { amount: number; name: string; phone: string } | undefined
): boolean {
  const asksNothing = !customer && total_min === 0 && total_max === Number.MAX_SAFE_INTEGER
  if (!part) return asksNothing
  if (part.amount < total_min || part.amount > total_max) return false
  const phone = e164Of(customer)
  if (phone) return part.phone === phone
  const name = fold(part.name)
  return fold(customer)
    .split(" ")
    .filter(Boolean)
    .every((word) => name.includes(word))
}

/** Orders that fit what somebody says of them, the newest first. */
async function findIds(container: MedusaContainer, wanted: Wanted): Promise<string[]> {
  const { q, seller_id } = wanted
  const number = /^#?\s*(\d{1,7})$/.exec(q.trim())?.[1]
  const known = number ? null : await idsByCode(container, q)
  const filters = known ? { id: known } : number ? { display_id: Number(number) } : {}
  if (known && !known.length) return []
  const rows = (await newestOrders(container, filters)).filter(
    ({ seller }) => !seller_id || seller?.id === seller_id
  )
  const words = known || number ? [] : fold(q).split(" ").filter(Boolean)
  const isNarrowed =
    wanted.customer !== "" || wanted.total_min !== undefined || wanted.total_max !== undefined
  if (!words.length && !isNarrowed) return rows.map(({ id }) => id)
  const parts = await orderGroups(container).listOrderGroupParts(
    { order_id: rows.map(({ id }) => id) },
    { relations: ["order_group"], take: null }
  )
  const buyers = new Map(
    parts.map(({ order_id, amount, order_group }) => [
      order_id,
      { amount, name: order_group?.customer_name ?? "", phone: order_group?.phone ?? "" },
    ])
  )
  return rows.flatMap(({ id, seller, items }) => {
    const part = buyers.get(id)
    const text = fold([seller?.name, part?.name, ...(items ?? []).map(({ title }) => title)].join(" "))
    return fitsPart(wanted, part) && words.every((word) => text.includes(word)) ? [id] : []
  })
}

/** A page of the orders that fit what staff were told, the newest first. */
export async function findOrders(
  container: MedusaContainer,
  { state, limit, offset, ...wanted }: ReadQuery<typeof route>,
  locale: Locale
): Promise<{ orders: FoundOrder[]; count: number; limit: number; offset: number }> {
  let ids = await findIds(container, wanted)
  if (state && ids.length) {
    const fitting = new Set(
      (await readOrderStates(container, ids)).filter((order) => order.state === state).map(({ id }) => id)
    )
    ids = ids.filter((id) => fitting.has(id))
  }
  const orders = await readFoundOrders(container, ids.slice(offset, offset + limit), locale)
  return { orders, count: ids.length, limit, offset }
}
