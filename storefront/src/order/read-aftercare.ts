import type { Aftercare } from "@chophien/contract/store/complaints"
import type { OrderGroup } from "@chophien/contract/store/order-groups"
import type { APIContext } from "astro"
import { orNull } from "../backend/or-null"
import { tokenOf } from "./order-tokens"

/** What came of an order's parcels, and its complaints. The order's page does without where nothing answers. */
export async function readAftercare(
  { cookies, locals }: Pick<APIContext, "cookies" | "locals">,
  { id }: Pick<OrderGroup, "id">
): Promise<Aftercare | null> {
  const token = tokenOf(cookies, id)
  return token ? await orNull("what came after an order", locals.api.aftercare(id, token)) : null
}
