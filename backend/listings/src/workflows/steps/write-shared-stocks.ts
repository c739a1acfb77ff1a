import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { listingService } from "../../listing-service"
import type { SharedStock } from "../../modules/listing/types"

export const writeSharedStocksStepId = "write-shared-stocks"

/** Writes down of new listings that all their variants draw on one stock. */
export const writeSharedStocksStep = createStep(
  writeSharedStocksStepId,
  async (
    { stocks }: { stocks: Pick<SharedStock, "product_id" | "inventory_item_id" | "unit">[] },
    { container }
  ) => {
    await listingService(container).writeSharedStocks(stocks)
    return new StepResponse(
      null,
      stocks.map(({ product_id }) => product_id)
    )
  },
  async (product_ids, { container }) => {
    if (product_ids?.length) await listingService(container).deleteStocks(product_ids)
  }
)
