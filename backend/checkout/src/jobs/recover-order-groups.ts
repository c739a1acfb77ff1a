import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { recoverOrderGroups } from "../use-cases/recover-order-groups"

/** Every 15 seconds, and so soon after a start: mends what a crash or a gateway that was down left behind. */
export default async function recoverOrderGroupsJob(container: MedusaContainer): Promise<void> {
  await recoverOrderGroups(container)
}

export const config = { name: "recover-order-groups", schedule: jobPace("*/15 * * * * *") }
