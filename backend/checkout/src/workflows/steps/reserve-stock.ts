import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { StockToReserve } from "../../placement/order-rows"
import { texts } from "../../texts"

export const reserveStockStepId = "reserve-stock"

const attempts = 5

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const isDeadlock = (error: unknown): boolean => /deadlock detected/i.test(messageOf(error))
/** Core's own check of the level, or the database's refusal when another checkout was faster. */
const isShortage = (error: unknown): boolean =>
  /Not enough stock|Reserved \d+ of \d+ in stock/.test(messageOf(error))

const linksSchema = z.array(
  z.object({
    id: z.string(),
    inventory_items: z.array(z.object({ inventory_item_id: z.string(), required_quantity: z.number() })),
  })
)

/**
 * What draws on its stock otherwise than when the checkout was planned. A seller has let packs draw on one stock, or it
 * is counted in grams now. Read after reserving: such a change converts what was reserved before it.
 */
async function findRecounted(
  container: MedusaContainer,
  items: readonly StockToReserve[]
): Promise<StockToReserve | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "inventory_items.inventory_item_id", "inventory_items.required_quantity"],
    filters: { id: [...new Set(items.map(({ variant_id }) => variant_id))] },
  })
  const links = new Map(linksSchema.parse(data).map(({ id, inventory_items }) => [id, inventory_items]))
  return items.find(
    ({ variant_id, inventory_item_id, content }) =>
      !links
        .get(variant_id)
        ?.some((link) => link.inventory_item_id === inventory_item_id && link.required_quantity === content)
  )
}

/**
 * Reserves the stock of all lines, all or nothing. Two checkouts of the last piece meet at the database, which lets one
 * of them pass. The rows are taken in one order, so that two checkouts of the same goods queue instead of blocking each
 * other.
 * @throws Problem `out_of_stock` (409), naming the product; `stock_recounted` where the seller changed its packs meanwhile
 */
export const reserveStockStep = createStep(
  reserveStockStepId,
  async (items: StockToReserve[], { container }) => {
    if (!items.length) return new StepResponse<string[], string[]>([], [])
    const inventory = container.resolve(Modules.INVENTORY)
    const key = (item: StockToReserve) => `${item.inventory_item_id} ${item.location_id} ${item.line_item_id}`
    const inOrder = [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1))
    const rows = inOrder.map(({ line_item_id, inventory_item_id, location_id, quantity }) => ({
      line_item_id,
      inventory_item_id,
      location_id,
      quantity,
    }))
    for (let attempt = 1; ; attempt++) {
      try {
        const reserved = await inventory.createReservationItems(rows)
        const ids = reserved.map((reservation) => reservation.id)
        const recounted = await findRecounted(container, items)
        if (recounted) {
          await inventory.deleteReservationItems(ids)
          throw new Problem("conflict", texts.stock_recounted, { values: { title: recounted.title } })
        }
        return new StepResponse(ids, ids)
      } catch (error) {
        if (isDeadlock(error) && attempt < attempts) continue
        if (!isShortage(error)) throw error
        const short = inOrder.find((item) => messageOf(error).includes(item.inventory_item_id)) ?? inOrder[0]
        if (!short) throw error
        const left = await inventory.retrieveAvailableQuantity(short.inventory_item_id, [short.location_id])
        const available = Math.max(0, Math.min(left.valueOf(), short.quantity - 1))
        throw new Problem("conflict", texts.out_of_stock, { values: { title: short.title, available } })
      }
    }
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.INVENTORY).deleteReservationItems(ids)
  }
)
