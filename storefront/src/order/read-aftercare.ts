import type { Aftercare } from "@chophien/contract/store/complaints"
import type { OrderGroup } from "@chophien/contract/store/order-groups"
import type { APIContext } from "astro"
import { BackendDown, BackendRefusal } from "../backend/call-backend"
import { log } from "../environment/log"
import { tokenOf } from "./order-tokens"

/** What came of an order's parcels, and its complaints. The order's page does without where nothing answers. */
export async function readAftercare(
  { cookies, locals }: Pick<APIContext, "cookies" | "locals">,
  { id }: Pick<OrderGroup, "id">
): Promise<Aftercare | null> {
  const token = tokenOf(cookies, id)
  if (!token) return null
  try {
    return await locals.api.aftercare(id, token)
  } catch (error) {
    if (!(error instanceof BackendRefusal || error instanceof BackendDown)) throw error
    log("warn", "An order is shown without what came after it:", error)
    return null
  }
}
