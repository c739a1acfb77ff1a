import type { MedusaContainer } from "@medusajs/framework/types"
import { recoverOrderGroups } from "../expiry/recover"

/** Every 15 seconds, and so soon after a start: undoes dead checkouts, works off the gateway's events, closes groups whose time is over. */
export default async function recoverOrderGroupsJob(container: MedusaContainer): Promise<void> {
  await recoverOrderGroups(container)
}

export const config = { name: "checkout-recover", schedule: "*/15 * * * * *" }
