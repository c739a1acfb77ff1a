import type { PriceShares } from "@chophien/contract/store/price-shares"
import { BackendDown, BackendRefusal } from "../backend/call-backend"

/** Whose the money of a listing and its delivery is; null where the market does not say it. */
export async function sharesFor(
  { api }: App.Locals,
  handle: string,
  carriage: number | undefined
): Promise<PriceShares | null> {
  try {
    return await api.priceShares(handle, carriage)
  } catch (error) {
    if (error instanceof BackendDown || error instanceof BackendRefusal) return null
    throw error
  }
}
