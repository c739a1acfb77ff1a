import { Problem } from "@chophien/platform/problem"
import { formatStock } from "@chophien/vocabulary/stock"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import type { StockChange } from "../../listing-input"
import { listingService } from "../../listing-service"
import type { LevelChange } from "../../modules/listing/types"
import { readInventoryItems } from "../../read-inventory-items"
import { texts } from "../../texts"

const titleSchema = z.object({ product: z.object({ id: z.string(), title: z.string() }) })

export const changeListingStockStepId = "change-listing-stock"

/**
 * Adds to what is for sale, or takes off it, in the unit of each stock. Each change counts once under its key, whatever is
 * sold meanwhile.
 * Holds the lock that reservations of the same items take. Answers the levels that changed.
 * @throws Problem `stock_below_zero` where fewer are left; then none of the changes is made
 */
export const changeListingStockStep = createStep(
  changeListingStockStepId,
  async ({ changes }: { changes: StockChange[] }, { container }) => {
    if (!changes.length) return new StepResponse<string[], LevelChange[]>([], [])
    const items = await readInventoryItems(
      container,
      changes.map(({ variant_id }) => variant_id)
    )
    const rows = changes.map(({ key, variant_id, location_id, change }): LevelChange => {
      const inventory_item_id = items.get(variant_id)
      if (!inventory_item_id) throw new Error(`Variant ${variant_id} has no inventory item`)
      return { id: key, variant_id, inventory_item_id, location_id, change }
    })
    const done = await container
      .resolve(Modules.LOCKING)
      .execute([...items.values()], () => listingService(container).changeStock(rows))
    if (!done.ok) {
      const { variant_id, change, left } = done.short
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product_variant",
        fields: ["product.id", "product.title"],
        filters: { id: variant_id },
      })
      const [variant] = z.array(titleSchema).parse(data)
      const { id = "", title = "" } = variant?.product ?? {}
      const counted = (await listingService(container).sharedStocks([id])).get(id)?.unit ?? "piece"
      throw new Problem("conflict", texts.stock_below_zero, {
        param: "stock_change",
        values: { title, less: formatStock(-change, counted, ""), left: formatStock(left, counted, "") },
      })
    }
    return new StepResponse(done.levels, rows)
  },
  async (rows, { container }) => {
    if (rows?.length) await listingService(container).undoStockChanges(rows.map(({ id }) => id))
  }
)
