import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type ComplaintDeed, moveComplaint, readComplaint } from "./move-complaint"
import { refundComplaint } from "./refund-of-complaint"

/**
 * Does one act on a complaint while nobody else changes its order, and returns the money where it is decided. Money that
 * cannot be returned now is returned by a job: the decision stands.
 * @throws Problem as `moveComplaint`, `busy`
 */
export async function actOnComplaint(
  container: MedusaContainer,
  { id, order_id }: { id: string; order_id: string },
  deed: ComplaintDeed
): Promise<void> {
  await withLock(container, orderLock(order_id), async () => {
    await moveComplaint(container, id, deed)
    try {
      await refundComplaint(container, await readComplaint(container, id, "clock"))
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The refund of the complaint ${id} is tried again: ${String(error)}`)
    }
  })
}
