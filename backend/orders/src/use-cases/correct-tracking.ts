import { orderLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { TrackingChange } from "../order-acts"
import { readTypedCode } from "../read-typed-code"
import { correctTrackingWorkflow } from "../workflows/correct-tracking"

/**
 * Puts right by whom a parcel travels and under which code, while nobody else changes the order. What stood there is
 * kept; the shopper, and the seller where staff did it, get a mail. Done again, it changes nothing.
 * @throws Problem `not_found`, `parcel_not_correctable`, `busy`, and those of `readTypedCode`
 */
export async function correctTracking(container: MedusaContainer, change: TrackingChange): Promise<void> {
  const tracking_number = readTypedCode(change)
  await withLock(container, orderLock(change.order_id), () =>
    correctTrackingWorkflow(container).run({ input: { ...change, tracking_number } })
  )
}
