import type { Answer, ReadBody } from "@chophien/contract"
import {
  type changeModerationRule,
  type listModerationRules,
  reviewCauses,
  type setSellerTrust,
  trustLevels,
} from "@chophien/contract/staff/moderation"
import { Problem } from "@chophien/platform/problem"
import { readAdminSeller } from "@chophien/sellers/staff-sellers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { moderation } from "../modules/moderation"
import { texts } from "../texts"

/** What of whose goods waits for a look, from the least trusted sellers on. */
export async function listRules(container: MedusaContainer): Promise<Answer<typeof listModerationRules>> {
  const rows = await moderation(container).listModerationRules({}, { take: trustLevels.length })
  return {
    rules: trustLevels.flatMap((level) => {
      const row = rows.find((rule) => rule.level === level)
      if (!row) return []
      const waits = reviewCauses.filter((cause) => row.waits.includes(cause))
      const { price_band_percent, changed_by, updated_at } = row
      return { level, waits, price_band_percent, changed_by, changed_at: new Date(updated_at).toISOString() }
    }),
  }
}

/** Changes what waits, from now on. */
export async function changeRule(
  container: MedusaContainer,
  rule: ReadBody<typeof changeModerationRule>,
  changed_by: string
): Promise<Answer<typeof changeModerationRule>> {
  const { level, price_band_percent } = rule
  await moderation(container).updateModerationRules({
    selector: { level },
    data: { waits: [...new Set(rule.waits)], price_band_percent, changed_by },
  })
  return await listRules(container)
}

/** How far a seller is trusted; `usual` where nobody said anything. @throws Problem `not_found` */
export async function readTrust(
  container: MedusaContainer,
  id: string
): Promise<Answer<typeof setSellerTrust>> {
  const { seller_id } = await requireSeller(container, id)
  const [row] = await moderation(container).listSellerTrusts({ seller_id }, { take: 1 })
  return {
    trust: row
      ? { level: row.level, reason: row.reason, set_at: new Date(row.set_at).toISOString() }
      : { level: "usual", reason: null, set_at: null },
  }
}

/** Says how far a seller is trusted. @throws Problem `not_found` */
export async function setTrust(
  container: MedusaContainer,
  { id, set_by }: { id: string; set_by: string },
  { level, reason }: ReadBody<typeof setSellerTrust>
): Promise<Answer<typeof setSellerTrust>> {
  const { seller_id } = await requireSeller(container, id)
  await moderation(container).setTrust({ seller_id, level, reason, set_by })
  return await readTrust(container, id)
}

async function requireSeller(container: MedusaContainer, id: string): Promise<{ seller_id: string }> {
  const seller = await readAdminSeller(container, id)
  if (!seller) throw new Problem("not_found", texts.not_found)
  return { seller_id: seller.id }
}
