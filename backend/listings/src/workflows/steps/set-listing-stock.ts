import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { VariantStock } from "../../listing-input"
import { readInventoryItems } from "../../read-inventory-items"

export const setListingStockStepId = "set-listing-stock"

/**
 * Sets how much of each variant is for sale. What is reserved for orders stays reserved on top of it, so the stocked
 * quantity never falls below the reserved one. Holds the lock that reservations of the same items take.
 */
export const setListingStockStep = createStep(
  setListingStockStepId,
  async (input: { stocks: VariantStock[] }, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const items = await readInventoryItems(
      container,
      input.stocks.map((stock) => stock.variant_id)
    )
    const wanted = input.stocks.map(({ variant_id, location_id, stock }) => {
      const inventory_item_id = items.get(variant_id)
      if (!inventory_item_id) throw new Error(`Variant ${variant_id} has no inventory item`)
      return { inventory_item_id, location_id, stock }
    })
    const item_ids = wanted.map((level) => level.inventory_item_id)
    if (!item_ids.length) return new StepResponse({ created: [], updated: [] }, { created: [], before: [] })

    return container.resolve(Modules.LOCKING).execute(item_ids, async () => {
      const levels = await inventory.listInventoryLevels({ inventory_item_id: item_ids }, { take: null })
      const found = new Map(levels.map((level) => [`${level.inventory_item_id} ${level.location_id}`, level]))
      const to_create: { inventory_item_id: string; location_id: string; stocked_quantity: number }[] = []
      const to_update: {
        id: string
        inventory_item_id: string
        location_id: string
        stocked_quantity: number
      }[] = []
      for (const { inventory_item_id, location_id, stock } of wanted) {
        const level = found.get(`${inventory_item_id} ${location_id}`)
        if (!level) to_create.push({ inventory_item_id, location_id, stocked_quantity: stock })
        else
          to_update.push({
            id: level.id,
            inventory_item_id,
            location_id,
            stocked_quantity: stock + level.reserved_quantity,
          })
      }
      const created = to_create.length ? await inventory.createInventoryLevels(to_create) : []
      if (to_update.length) await inventory.updateInventoryLevels(to_update)
      const before = to_update.flatMap(({ id, inventory_item_id, location_id }) => {
        const level = found.get(`${inventory_item_id} ${location_id}`)
        return level ? [{ id, inventory_item_id, location_id, stocked_quantity: level.stocked_quantity }] : []
      })
      const created_ids = created.map((level) => level.id)
      return new StepResponse(
        { created: created_ids, updated: to_update.map((level) => level.id) },
        { created: created_ids, before }
      )
    })
  },
  async (done, { container }) => {
    if (!done) return
    const inventory = container.resolve(Modules.INVENTORY)
    if (done.created.length) await inventory.deleteInventoryLevels(done.created)
    if (done.before.length) await inventory.updateInventoryLevels(done.before)
  }
)
