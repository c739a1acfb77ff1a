import { Problem } from "@chophien/platform/problem"
import type { MedusaRequest } from "@medusajs/framework/http"
import { texts } from "../../../texts"

const id = /^[A-Za-z0-9_]{1,60}$/

function read(req: MedusaRequest, name: string): string {
  const value = req.params[name]
  if (!value || !id.test(value))
    throw new Problem("not_found", name === "id" ? texts.cart_expired : texts.not_found)
  return value
}

/** The ids in a cart route's address; one that cannot be an id is not found. */
export const cartParams = (req: MedusaRequest) => ({ id: read(req, "id") })
export const itemParams = (req: MedusaRequest) => ({ ...cartParams(req), item_id: read(req, "item_id") })
export const parcelParams = (req: MedusaRequest) => ({
  ...cartParams(req),
  seller_id: read(req, "seller_id"),
})
