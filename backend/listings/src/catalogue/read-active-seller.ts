import type { Seller } from "@chophien/contract/store/catalogue"
import { daysOfOpening } from "@chophien/sellers/opening-days"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const sellerSchema = z.object({
  paused_from: z.string().nullable(),
  paused_to: z.string().nullable(),
  pause_note: z.string().nullable(),
  opening_days: z.string(),
  contact_note: z.string().nullable(),
})

/** What of a seller is read at each request. */
export type ActiveSeller = Pick<Seller, "pause" | "opening_days" | "contact_note">

/**
 * What a seller's own row says now, whatever the read model holds: a stall that was closed or paused a moment ago must
 * show it. Null for one that may not sell. A pause that is over is none.
 */
export async function readActiveSeller(container: MedusaContainer, id: string): Promise<ActiveSeller | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", ...Object.keys(sellerSchema.shape)],
    filters: { id, status: "active" },
  })
  const [row] = z.array(sellerSchema).parse(data)
  if (!row) return null
  const { paused_from: from, paused_to: to, pause_note: note, opening_days, contact_note } = row
  return {
    pause: from && to && to >= dayInVietnam() ? { from, to, note } : null,
    opening_days: daysOfOpening(opening_days),
    contact_note,
  }
}
