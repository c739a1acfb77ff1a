import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const createSharedStocksStepId = "create-shared-stocks"

/** A stock to be made, under an id that variants name already. */
export type SharedStockToCreate = { id: string; title: string; location_id: string; amount: number }

/** Makes the inventory items on which all variants of a listing draw, each with its level at the seller's place. */
export const createSharedStocksStep = createStep(
  createSharedStocksStepId,
  async ({ stocks }: { stocks: SharedStockToCreate[] }, { container }) => {
    if (!stocks.length) return new StepResponse<string[], string[]>([], [])
    const inventory = container.resolve(Modules.INVENTORY)
    // Medusa's type of a new item knows no id, its module takes one.
    const items: { id: string; title: string; requires_shipping: boolean }[] = stocks.map(
      ({ id, title }) => ({
        id,
        title,
        requires_shipping: true,
      })
    )
    await inventory.createInventoryItems(items)
    const levels = await inventory.createInventoryLevels(
      stocks.map(({ id, location_id, amount }) => ({
        inventory_item_id: id,
        location_id,
        stocked_quantity: amount,
      }))
    )
    return new StepResponse(
      levels.map(({ id }) => id),
      stocks.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.INVENTORY).deleteInventoryItems(ids)
  }
)
