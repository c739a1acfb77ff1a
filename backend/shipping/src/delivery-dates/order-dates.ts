import { dayInVietnam } from "@chophien/vocabulary/time"
import { z } from "@medusajs/framework/zod"
import { arrivalDates, type DeliveryDates, deliveryDates } from "./delivery-dates"

/** What the dates of an order are made from: it stays as it was when the order was placed. */
export const deliveryPaceSchema = z.object({
  handling_days: z.number().int(),
  cutoff_hour: z.number().int(),
  eta_days: z.tuple([z.number().int(), z.number().int()]),
})
export type DeliveryPace = z.infer<typeof deliveryPaceSchema>

/**
 * When an order arrives. A parcel that left counts from that day, a paid order from when it was paid, an unpaid one as
 * if it were paid now. Null for what was ordered before paces were kept, and in a year whose holidays are not known.
 */
export function orderDates(
  pace: DeliveryPace | null | undefined,
  { paid_at, shipped_at }: { paid_at: Date | string | null; shipped_at: string | null }
): DeliveryDates | null {
  if (!pace) return null
  if (shipped_at) return arrivalDates(dayInVietnam(shipped_at), pace.eta_days)
  return deliveryDates({ ordered_at: paid_at ?? Date.now(), dispatch: pace, eta_days: pace.eta_days })
}
