import type { MedusaContainer } from "@medusajs/framework/types"
import type { TrackingChange } from "../order-acts"
import { readTypedCode } from "../read-typed-code"
import { correctTrackingWorkflow } from "../workflows/correct-tracking"

/**
 * Puts right by whom a parcel travels and under which code. What stood there is kept; the shopper, and the seller where
 * staff did it, get a mail. Done again, it changes nothing. Runs under the order's lock: a seller's route takes it, and
 * every write of staff below an order holds it already.
 * @throws Problem `not_found`, `parcel_not_correctable`, and those of `readTypedCode`
 */
export async function correctTracking(container: MedusaContainer, change: TrackingChange): Promise<void> {
  const tracking_number = readTypedCode(change)
  await correctTrackingWorkflow(container).run({ input: { ...change, tracking_number } })
}
