import { Problem } from "@chophien/platform/problem"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { texts } from "../texts"

const one = z.looseObject({ stocked_quantity: z.number() })
const many = z.looseObject({
  update: z.array(
    z.looseObject({
      inventory_item_id: z.string().optional(),
      location_id: z.string(),
      stocked_quantity: z.number().optional(),
    })
  ),
})
/** `/admin/inventory-items/<item>/location-levels/<place>`, and core's two routes for many: with the item, or for all items. */
const route = /\/admin\/inventory-items\/(?:([^/]+)\/)?location-levels\/([^/]+)\/?$/

type Wanted = { inventory_item_id: string; location_id: string; stocked_quantity: number }

function wantedBy(req: MedusaRequest): Wanted[] {
  const path = req.originalUrl.split("?")[0] ?? ""
  const [, item = "", place = ""] = route.exec(path) ?? []
  const single = one.safeParse(req.body)
  if (single.success)
    return item && place
      ? [{ inventory_item_id: item, location_id: place, stocked_quantity: single.data.stocked_quantity }]
      : []
  return (many.safeParse(req.body).data?.update ?? []).flatMap(
    ({ inventory_item_id = item, location_id, stocked_quantity }) =>
      inventory_item_id && stocked_quantity !== undefined
        ? [{ inventory_item_id, location_id, stocked_quantity }]
        : []
  )
}

/**
 * Staff may not write a stock below what shoppers have ordered already: core takes any number. The database does not
 * refuse it either, since shipping lowers the stock and ends the reservation one after the other.
 */
export async function keepReservedStock(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const wanted = wantedBy(req)
  if (wanted.length) {
    const levels = await req.scope
      .resolve(Modules.INVENTORY)
      .listInventoryLevels(
        { inventory_item_id: wanted.map((level) => level.inventory_item_id) },
        { take: null }
      )
    for (const { inventory_item_id, location_id, stocked_quantity } of wanted) {
      const level = levels.find(
        (row) => row.inventory_item_id === inventory_item_id && row.location_id === location_id
      )
      if (level && stocked_quantity < level.reserved_quantity) {
        throw new Problem("conflict", texts.stock_below_reserved, {
          param: "stocked_quantity",
          values: { reserved: Number(level.reserved_quantity) },
        })
      }
    }
  }
  next()
}

/** What is kept aside for an order's line stays so until the order is shipped, changed or cancelled. */
export async function keepOrdersReservation(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const [reservation] = await req.scope
    .resolve(Modules.INVENTORY)
    .listReservationItems({ id: req.params.id }, { select: ["id", "line_item_id"], take: 1 })
  if (reservation?.line_item_id) throw new Problem("conflict", texts.reservation_of_order)
  next()
}
