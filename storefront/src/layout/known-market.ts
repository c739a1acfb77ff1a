import type { Market } from "@chophien/contract/store/market"
import { BackendDown, BackendRefusal } from "../backend/call-backend"

/** How the market is reached; null while nobody says, which must not cost the page. */
export async function knownMarket({ api }: App.Locals): Promise<Market | null> {
  try {
    return await api.market()
  } catch (error) {
    if (error instanceof BackendDown || error instanceof BackendRefusal) return null
    throw error
  }
}
