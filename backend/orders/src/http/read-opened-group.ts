import { readRouteInput } from "@chophien/checkout/http/read-route-input"
import type { Route } from "@chophien/contract"
import { readOrderGroup } from "@chophien/contract/store/order-groups"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { OpenedGroup } from "../use-cases/read-aftercare"

export { readRouteInput as readOrderInput } from "@chophien/checkout/http/read-route-input"

/** Which order group a shopper's request is about, and the token that opens it. @throws Problem `order_not_found` */
export function readOpenedGroup(route: Route, req: MedusaRequest): OpenedGroup {
  const { id } = readRouteInput(route, readOrderGroup.params, { id: req.params["id"] })
  const { "x-order-token": token } = readRouteInput(route, readOrderGroup.headers, req.headers)
  return { id, token }
}
