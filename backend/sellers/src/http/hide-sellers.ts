import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** What links add to Medusa's entities, and shoppers may not expand: it leads to members and their secrets. */
const hidden = [
  "seller",
  "sellers",
  "member",
  "members",
  "uploads",
  "stock_location",
  "stock_locations",
  "locations",
  "location_levels",
]

/** Keeps Medusa's own shop routes from expanding into sellers through `?fields=`; our routes show what is listed. */
export function hideSellers(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.restrictedFields?.add(hidden)
  next()
}
