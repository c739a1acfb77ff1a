import { dayInVietnam } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"

const fresh_ms = 2000
type Paused = readonly { id: string; handle: string }[]
let recent: { day: string; until: number; sellers: Promise<Paused> } | null = null

/** The sellers that do not sell today; of at most two seconds ago, as every list of goods asks. */
export async function pausedSellers(container: MedusaContainer): Promise<Paused> {
  const now = Date.now()
  const day = dayInVietnam(now)
  if (recent && recent.until > now && recent.day === day) return await recent.sellers
  const sellers = container.resolve<SellerModuleService>(SELLER_MODULE).listPaused(day)
  recent = { day, until: now + fresh_ms, sellers }
  sellers.catch(() => {
    recent = null
  })
  return await sellers
}

/** Forgets what was read: a pause changed in this process. */
export function forgetPausedSellers(): void {
  recent = null
}
