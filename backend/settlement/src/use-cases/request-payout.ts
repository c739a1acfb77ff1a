import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { savePayoutRequest } from "../modules/settlement/statements/payouts"

/** A seller wants to be paid with the next batch; a request that was not answered yet stays as it is. @returns since when */
export async function requestPayout(
  container: MedusaContainer,
  { seller_id, member_id }: { seller_id: string; member_id: string }
): Promise<Date> {
  return await settlement(container).write((context) => savePayoutRequest(context, seller_id, member_id))
}
