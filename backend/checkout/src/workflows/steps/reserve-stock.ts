import { Problem } from "@chophien/platform/problem"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StockToReserve } from "../../placement/order-rows"
import { texts } from "../../texts"

export const reserveStockStepId = "reserve-stock"

const attempts = 5

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const isDeadlock = (error: unknown): boolean => /deadlock detected/i.test(messageOf(error))
/** Core's own check of the level, or the database's refusal when another checkout was faster. */
const isShortage = (error: unknown): boolean =>
  /Not enough stock|Reserved \d+ of \d+ in stock/.test(messageOf(error))

/**
 * Reserves the stock of all lines, all or nothing. Two checkouts of the last piece meet at the database, which lets one
 * of them pass. The rows are taken in one order, so that two checkouts of the same goods queue instead of blocking each
 * other.
 * @throws Problem `out_of_stock` (409), naming the product
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
