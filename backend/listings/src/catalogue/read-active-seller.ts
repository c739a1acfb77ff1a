import type { Seller } from "@chophien/contract/store/catalogue"
import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const sellerSchema = z.object({
  paused_from: z.string().nullable(),
  paused_to: z.string().nullable(),
  pause_note: z.string().nullable(),
})

/**
 * What a seller's own row says now, whatever the read model holds: a stall that was closed or paused a moment ago must
 * show it. Null for one that may not sell. A pause that is over is none.
 */
export async function readActiveSeller(
  container: MedusaContainer,
  id: string
): Promise<{ pause: Seller["pause"] } | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id", ...Object.keys(sellerSchema.shape)],
    filters: { id, status: "active" },
  })
  const [row] = z.array(sellerSchema).parse(data)
  if (!row) return null
  const { paused_from: from, paused_to: to, pause_note: note } = row
  return { pause: from && to && to >= dayInVietnam() ? { from, to, note } : null }
}
